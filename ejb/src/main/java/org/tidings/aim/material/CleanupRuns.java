package org.tidings.aim.material;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.aim.material.CleanupRun.Mode;
import org.tidings.shared.database.Columns;
import org.tidings.shared.time.BusinessClock;

/** The rows of the cleanup's runs. */
@ApplicationScoped
class CleanupRuns {
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private MaterialSettings settings;

    /** What a run counts. */
    enum Count {
        EXAMINED,
        RECYCLED,
        PURGED,
        FREED_BYTES,
        DRIFT_BYTES,
        ORPHANS
    }

    /** Begins a run, in place of one of the same id that came to nothing. */
    CleanupRun begin(String runId, CleanupOrder order) {
        Instant now = clock.instant();
        int idleDays = order.idleDays().orElse(settings.idleDays());
        CleanupRun run = new CleanupRun(
                runId,
                order.tenant(),
                order.mode(),
                now.minus(Duration.ofDays(idleDays)),
                now.minus(Duration.ofDays(settings.recycleDays())));
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM aim_cleanup_run WHERE run_id = :run OR started_at < :before")
                    .bind("run", runId)
                    .bind("before", time(now.minus(KEPT)))
                    .execute();
            insert(handle, run, now);
        });
        return run;
    }

    private static void insert(Handle handle, CleanupRun run, Instant now) {
        handle.createUpdate("""
                        INSERT INTO aim_cleanup_run (run_id, domain_id, dry_run, started_at, idle_before, binned_before,
                            examined, recycled, purged, freed_bytes, drift_bytes, orphans)
                        VALUES (:run, :domain, :dry, :now, :idle, :binned, 0, 0, 0, 0, 0, 0)""")
                .bind("run", run.id())
                .bind("domain", run.domainId())
                .bind("dry", run.isDry())
                .bind("now", time(now))
                .bind("idle", time(run.idleBefore()))
                .bind("binned", time(run.binnedBefore()))
                .execute();
    }

    /** A run that was begun. */
    CleanupRun find(String runId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM aim_cleanup_run WHERE run_id = :run")
                .bind("run", runId)
                .map((row, context) -> run(row))
                .one());
    }

    private static CleanupRun run(ResultSet row) throws SQLException {
        return new CleanupRun(
                row.getString("run_id"),
                Optional.ofNullable(row.getString("domain_id")),
                mode(row),
                Columns.instant(row, "idle_before"),
                Columns.instant(row, "binned_before"));
    }

    private static Mode mode(ResultSet row) throws SQLException {
        return row.getBoolean("dry_run") ? Mode.DRY : Mode.REAL;
    }

    /** Counts in the transaction that does what is counted. */
    static void count(Handle handle, CleanupRun run, Count count, long more) {
        handle.createUpdate("UPDATE aim_cleanup_run SET <count> = <count> + :more WHERE run_id = :run")
                .define("count", count.name().toLowerCase(java.util.Locale.ROOT))
                .bind("more", more)
                .bind("run", run.id())
                .execute();
    }

    /** How far a run has counted what it looks at. */
    enum Cursor {
        EXAMINED_UPTO,
        DUE_UPTO
    }

    /** Those of a portion that the run has not counted before; from now on it has. */
    static List<Long> uncounted(Handle handle, CleanupRun run, Cursor cursor, List<Long> ids) {
        String column = cursor.name().toLowerCase(java.util.Locale.ROOT);
        long upTo = handle.createQuery("SELECT <cursor> FROM aim_cleanup_run WHERE run_id = :run FOR UPDATE")
                .define("cursor", column)
                .bind("run", run.id())
                .mapTo(Long.class)
                .one();
        List<Long> fresh = ids.stream().filter(id -> id > upTo).toList();
        fresh.stream()
                .max(Long::compare)
                .ifPresent(
                        last -> handle.createUpdate("UPDATE aim_cleanup_run SET <cursor> = :last WHERE run_id = :run")
                                .define("cursor", column)
                                .bind("last", last)
                                .bind("run", run.id())
                                .execute());
        return fresh;
    }

    /** What a run has done so far. */
    CleanupReport report(CleanupRun run) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM aim_cleanup_run WHERE run_id = :run")
                .bind("run", run.id())
                .map((row, context) -> new CleanupReport(
                        mode(row),
                        row.getLong("examined"),
                        row.getLong("recycled"),
                        row.getLong("purged"),
                        row.getLong("freed_bytes"),
                        row.getLong("drift_bytes"),
                        row.getLong("orphans")))
                .one());
    }
}
