package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.storage.ObjectKey;

/** The bytes of many materials at once, for those who list what shows them. */
@Stateless
public class MaterialFiles {
    @Inject
    private Jdbi jdbi;

    /** A tenant's live materials among these, by their resource id. */
    @TransactionAttribute(SUPPORTS)
    public Map<String, MaterialFile> of(Caller caller, String domainId, Collection<String> aimResourceIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT m.id, m.object_key, m.content_type, m.file_name, m.size_bytes
                        FROM aim_material m LEFT JOIN aim_material v ON v.id = m.video_id WHERE
                        """ + MaterialReading.LIVE + " AND m.domain_id = :domain AND m.id = ANY(:ids)")
                .bind("domain", domainId)
                .bindArray("ids", Long.class, ResourceIds.numbers(aimResourceIds))
                .map((row, context) -> Map.entry(
                        row.getString("id"),
                        new MaterialFile(
                                new ObjectKey(row.getString("object_key")),
                                row.getString("content_type"),
                                row.getString("file_name"),
                                row.getLong("size_bytes"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
