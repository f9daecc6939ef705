package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;

/** How full a tenant's space is. */
@Stateless
public class StorageSpaces {
    @Inject
    private Jdbi jdbi;

    @Inject
    private MaterialSpace space;

    @Inject
    private MaterialSettings settings;

    /** A tenant's space. */
    @TransactionAttribute(SUPPORTS)
    public StorageView show(Caller caller, String domainId) {
        return jdbi.withHandle(handle -> new StorageView(
                settings.quotaBytes(), space.used(handle, domainId), binned(handle, domainId), live(handle, domainId)));
    }

    private static long binned(Handle handle, String domainId) {
        return handle.createQuery("""
                        SELECT COALESCE(SUM(m.size_bytes), 0)
                        FROM aim_material m LEFT JOIN aim_material v ON v.id = m.video_id
                        WHERE m.domain_id = :domain AND (m.state <> 'LIVE' OR v.state <> 'LIVE')""")
                .bind("domain", domainId)
                .mapTo(Long.class)
                .one();
    }

    private static long live(Handle handle, String domainId) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM aim_material
                        WHERE domain_id = :domain AND state = 'LIVE' AND kind <> 'THUMBNAIL'""")
                .bind("domain", domainId)
                .mapTo(Long.class)
                .one();
    }
}
