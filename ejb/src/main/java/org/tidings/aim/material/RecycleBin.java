package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.CommonError.invalid;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.aim.material.NamedMaterials.Named;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Columns;
import org.tidings.shared.time.BusinessClock;

/**
 * Where deleted materials lie until they are purged. A video takes its thumbnails with it, there and back. The tenant is
 * named beside the caller, since operators look after any tenant's bin.
 */
@Stateless
public class RecycleBin {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private MaterialPurge purge;

    /**
     * Deletes materials of the caller's, all or none: they go to the recycle bin. A thumbnail that is named beside its video
     * goes with it and does not lie there by itself: it comes back as its video does.
     *
     * @throws ApiException 400 naming the place in {@code material_ids} of what is unknown, used by a template, or the cover
     *     of a video that stays
     */
    public void put(Caller caller, List<String> materialIds) {
        jdbi.useHandle(handle -> {
            NamedMaterials named = NamedMaterials.lock(handle, caller.domainId(), materialIds);
            List<Named> live = named.all(Named::isLive);
            DeletionRules.check(handle, live);
            handle.createUpdate("""
                            UPDATE aim_material SET state = 'BINNED', binned_at = :now, binned_for = 'PERSON'
                            WHERE id = ANY(:ids)""")
                    .bind("now", time(clock.instant()))
                    .bindArray("ids", Long.class, Named.ids(named.withoutThoseOfNamedVideos(live)))
                    .execute();
        });
    }

    /** Takes materials out of the recycle bin again, all or none; their idleness begins anew. */
    public void restore(Caller caller, String domainId, List<String> materialIds) {
        jdbi.useHandle(handle -> {
            NamedMaterials named = NamedMaterials.lock(handle, domainId, materialIds);
            List<Named> binned = named.all(Named::isBinned);
            binned.stream()
                    .filter(material -> !material.isVideoLive() && !named.includesVideoOf(material))
                    .findFirst()
                    .ifPresent(orphan -> {
                        throw ApiException.ofField(
                                MaterialError.VIDEO_GONE, orphan.field(), "belongs to a video that is not there");
                    });
            int restored = handle.createUpdate("""
                            UPDATE aim_material SET state = 'LIVE', binned_at = NULL, binned_for = NULL, last_used_at = :now
                            WHERE id = ANY(:ids) AND state = 'BINNED'""")
                    .bind("now", time(clock.instant()))
                    .bindArray("ids", Long.class, Named.ids(binned))
                    .execute();
            if (restored != binned.size()) {
                throw invalid("material_ids", "one of them is being purged");
            }
        });
    }

    /**
     * Removes materials in the recycle bin for good, and gives their space back.
     *
     * @throws ApiException 503 when the object store lets one of them not go now: the same request may be made again, and the
     *     cleanup will come to it
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public void purge(Caller caller, String domainId, List<String> materialIds) {
        purge.named(domainId, materialIds);
    }

    /** What lies in a tenant's recycle bin, the newest first. */
    @TransactionAttribute(SUPPORTS)
    public Page<BinnedMaterial> list(Caller caller, String domainId, PageQuery page) {
        return jdbi.withHandle(handle -> new Page<>(items(handle, domainId, page), count(handle, domainId), page));
    }

    private static List<BinnedMaterial> items(Handle handle, String domainId, PageQuery page) {
        return handle.createQuery("""
                        SELECT m.material_id, m.id, m.kind, m.file_name, m.binned_at, m.binned_for,
                            m.size_bytes + COALESCE((SELECT SUM(t.size_bytes) FROM aim_material t
                                WHERE t.video_id = m.id), 0) AS size_bytes
                        FROM aim_material m WHERE m.domain_id = :domain AND m.state = 'BINNED'
                        ORDER BY m.binned_at DESC, m.id DESC LIMIT :limit OFFSET :offset""")
                .bind("domain", domainId)
                .bind("limit", page.limit())
                .bind("offset", page.offset())
                .map((row, context) -> new BinnedMaterial(
                        row.getString("material_id"),
                        row.getString("id"),
                        MaterialKind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        Columns.instant(row, "binned_at"),
                        BinnedMaterial.Reason.valueOf(row.getString("binned_for"))))
                .list();
    }

    private static long count(Handle handle, String domainId) {
        return handle.createQuery("SELECT COUNT(*) FROM aim_material WHERE domain_id = :domain AND state = 'BINNED'")
                .bind("domain", domainId)
                .mapTo(Long.class)
                .one();
    }
}
