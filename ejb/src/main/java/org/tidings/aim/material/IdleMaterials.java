package org.tidings.aim.material;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tidings.aim.material.CleanupRuns.Count;
import org.tidings.aim.material.CleanupRuns.Cursor;
import org.tidings.shared.time.BusinessClock;

/** Finds materials that nobody uses, and those whose time in the recycle bin is over. */
@ApplicationScoped
class IdleMaterials {
    private static final String IDLE = idle("m");

    /** What leaves for good; the thumbnail of a video that leaves, too, is not counted beside it. */
    private static final String LEAVES = PurgeRows.DUE + " AND NOT " + ofItsVideo(PurgeRows.due("v"));

    /** What a real run would find due, after it had recycled what is idle. */
    private static final String WOULD_LEAVE =
            "((" + LEAVES + " AND NOT " + ofItsVideo(idle("v")) + ") OR (" + IDLE + "))";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    /** The next live pictures and videos. */
    List<Long> live(CleanupRun run, long after, int most) {
        return next(run, "m.state = 'LIVE' AND m.video_id IS NULL", after, most);
    }

    /** The next that are due to be purged. */
    List<Long> due(CleanupRun run, long after, int most) {
        return next(run, run.isDry() ? WOULD_LEAVE : LEAVES, after, most);
    }

    /**
     * Whether this is true of a thumbnail's video. A value of one row is always fetched by its key. An EXISTS becomes a join,
     * which PostgreSQL plans by how many rows it remembers to be in the bin: none, when this very run filled it a moment ago,
     * and then each page compares all of them with all of them.
     */
    private static String ofItsVideo(String condition) {
        return "COALESCE((SELECT " + condition + " FROM aim_material v WHERE v.id = m.video_id), FALSE)";
    }

    private static String idle(String alias) {
        return ("%1$s.state = 'LIVE' AND %1$s.video_id IS NULL AND %1$s.last_used_at < :idleBefore"
                        + " AND NOT EXISTS (SELECT 1 FROM aim_material_use u WHERE u.material_id = %1$s.id)")
                .formatted(alias);
    }

    private List<Long> next(CleanupRun run, String condition, long after, int most) {
        String ofTenant = run.domainId().isPresent() ? " AND m.domain_id = :domain" : "";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("SELECT m.id FROM aim_material m WHERE m.id > :after AND " + condition
                            + ofTenant + " ORDER BY m.id LIMIT :most")
                    .bind("after", after)
                    .bind("most", most);
            run.domainId().ifPresent(domain -> query.bind("domain", domain));
            if (condition.contains(":binnedBefore")) {
                query.bind("binnedBefore", time(run.binnedBefore()));
            }
            if (condition.contains(":idleBefore")) {
                query.bind("idleBefore", time(run.idleBefore()));
            }
            return query.mapTo(Long.class).list();
        });
    }

    /** Recycles those that are idle. */
    void recycle(CleanupRun run, List<Long> ids) {
        jdbi.useHandle(handle -> {
            List<Long> fresh = CleanupRuns.uncounted(handle, run, Cursor.EXAMINED_UPTO, ids);
            CleanupRuns.count(handle, run, Count.EXAMINED, fresh.size());
            long recycled = run.isDry() ? idle(handle, run, fresh) : bin(handle, run, ids);
            CleanupRuns.count(handle, run, Count.RECYCLED, recycled);
        });
    }

    private static long idle(Handle handle, CleanupRun run, List<Long> ids) {
        return handle.createQuery("SELECT COUNT(*) FROM aim_material m WHERE m.id = ANY(:ids) AND " + IDLE)
                .bindArray("ids", Long.class, ids)
                .bind("idleBefore", time(run.idleBefore()))
                .mapTo(Long.class)
                .one();
    }

    /**
     * First the rows are held, then it is asked once more whether somebody uses them: a template that was made in between
     * is seen. Rows that somebody else holds are being used.
     */
    private long bin(Handle handle, CleanupRun run, List<Long> ids) {
        List<Long> held = handle.createQuery(
                        "SELECT m.id FROM aim_material m WHERE m.id = ANY(:ids) AND m.state = 'LIVE'"
                                + " AND m.last_used_at < :idleBefore ORDER BY m.id FOR UPDATE SKIP LOCKED")
                .bindArray("ids", Long.class, ids)
                .bind("idleBefore", time(run.idleBefore()))
                .mapTo(Long.class)
                .list();
        return handle.createUpdate("UPDATE aim_material m SET state = 'BINNED', binned_at = :now, binned_for = 'IDLE'"
                        + " WHERE m.id = ANY(:ids) AND " + IDLE)
                .bind("now", time(clock.instant()))
                .bindArray("ids", Long.class, held)
                .bind("idleBefore", time(run.idleBefore()))
                .execute();
    }

    /** Counts what a real run would purge now. */
    @Transactional(REQUIRES_NEW)
    public void countDue(CleanupRun run, List<Long> ids) {
        jdbi.useHandle(handle -> {
            List<Long> fresh = CleanupRuns.uncounted(handle, run, Cursor.DUE_UPTO, ids);
            CleanupRuns.count(handle, run, Count.PURGED, fresh.size());
            CleanupRuns.count(handle, run, Count.FREED_BYTES, PurgeRows.weight(handle, fresh));
        });
    }
}
