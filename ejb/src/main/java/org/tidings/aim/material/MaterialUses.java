package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.time.BusinessClock;
import org.tidings.storage.ObjectKey;

/**
 * Materials as templates need them. While a template uses a material, the material can neither be deleted nor grow idle.
 * A video and its thumbnails are used together: whoever changes one of them holds the video's row.
 */
@Stateless
public class MaterialUses {
    private static final String LIVE_OF_DOMAIN =
            " FROM aim_material m LEFT JOIN aim_material v ON v.id = m.video_id WHERE " + MaterialReading.LIVE
                    + " AND m.domain_id = :domain AND m.id = ANY(:ids)";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    /** The caller's live materials among these, by their resource id. Those in the recycle bin are not live. */
    @TransactionAttribute(SUPPORTS)
    public Map<String, MaterialFacts> find(Caller caller, Collection<String> aimResourceIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT m.id, m.kind, m.ratio, m.width, m.height, m.size_bytes, m.cover_id" + LIVE_OF_DOMAIN)
                .bind("domain", caller.domainId())
                .bindArray("ids", Long.class, ResourceIds.numbers(aimResourceIds))
                .map((row, context) -> facts(row))
                .collect(Collectors.toMap(MaterialFacts::resourceId, Function.identity())));
    }

    private static MaterialFacts facts(ResultSet row) throws SQLException {
        return new MaterialFacts(
                row.getString("id"),
                MaterialKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("ratio")).map(ImageRatio::valueOf),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("size_bytes"),
                Optional.ofNullable(row.getString("cover_id")));
    }

    /**
     * Says that a template shows these materials, in the transaction that makes the template. Their rows are locked, so none
     * can be deleted meanwhile.
     *
     * @throws ApiException 400 {@link MaterialError#NOT_FOUND} when one of them is not, or no longer, the caller's live
     *     material
     */
    @TransactionAttribute(MANDATORY)
    public void use(Caller caller, String templateId, Collection<String> aimResourceIds) {
        if (aimResourceIds.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            MaterialLocks.lock(handle, caller.domainId(), ResourceIds.numbers(aimResourceIds));
            requireAll(find(caller, aimResourceIds), aimResourceIds);
            List<Long> used = together(handle, aimResourceIds);
            handle.createUpdate("""
                            INSERT INTO aim_material_use (template_id, material_id, domain_id)
                            SELECT :template, id, :domain FROM aim_material WHERE id = ANY(:ids)
                            ON CONFLICT DO NOTHING""")
                    .bind("template", templateId)
                    .bind("domain", caller.domainId())
                    .bindArray("ids", Long.class, used)
                    .execute();
            MaterialLocks.touch(handle, used, clock.instant());
        });
    }

    private static void requireAll(Map<String, MaterialFacts> live, Collection<String> aimResourceIds) {
        aimResourceIds.stream().filter(id -> !live.containsKey(id)).findFirst().ifPresent(id -> {
            throw ApiException.of(MaterialError.NOT_FOUND, "No such material: " + id);
        });
    }

    /** With the covers of videos, and the videos of thumbnails. */
    private static List<Long> together(Handle handle, Collection<String> aimResourceIds) {
        TreeSet<Long> all = new TreeSet<>(ResourceIds.numbers(aimResourceIds));
        all.addAll(handle.createQuery("""
                        SELECT COALESCE(cover_id, video_id) FROM aim_material
                        WHERE id = ANY(:ids) AND COALESCE(cover_id, video_id) IS NOT NULL""")
                .bindArray("ids", Long.class, List.copyOf(all))
                .mapTo(Long.class)
                .list());
        return List.copyOf(all);
    }

    /** Says that a template is deleted: its materials are used no longer, and their idleness begins now. */
    @TransactionAttribute(MANDATORY)
    public void release(Caller caller, String templateId) {
        jdbi.useHandle(handle -> {
            List<Long> used = handle.createQuery("""
                            SELECT material_id FROM aim_material_use
                            WHERE template_id = :template AND domain_id = :domain ORDER BY material_id""")
                    .bind("template", templateId)
                    .bind("domain", caller.domainId())
                    .mapTo(Long.class)
                    .list();
            MaterialLocks.lock(handle, caller.domainId(), used);
            MaterialLocks.touch(handle, used, clock.instant());
            handle.createUpdate("DELETE FROM aim_material_use WHERE template_id = :template AND domain_id = :domain")
                    .bind("template", templateId)
                    .bind("domain", caller.domainId())
                    .execute();
        });
    }

    /** The bytes of a tenant's live material, for those who show it. */
    @TransactionAttribute(SUPPORTS)
    public Optional<MaterialFile> fileOf(Caller caller, String domainId, String aimResourceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT m.object_key, m.content_type, m.file_name, m.size_bytes" + LIVE_OF_DOMAIN)
                .bind("domain", domainId)
                .bindArray("ids", Long.class, ResourceIds.numbers(List.of(aimResourceId)))
                .map((row, context) -> new MaterialFile(
                        new ObjectKey(row.getString("object_key")),
                        row.getString("content_type"),
                        row.getString("file_name"),
                        row.getLong("size_bytes")))
                .findFirst());
    }
}
