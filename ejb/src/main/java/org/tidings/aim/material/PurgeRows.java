package org.tidings.aim.material;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.aim.material.CleanupRuns.Count;
import org.tidings.aim.material.NamedMaterials.Named;
import org.tidings.storage.ObjectKey;

/** The transactions of a purge, before and after the objects are deleted. */
@ApplicationScoped
class PurgeRows {
    /**
     * What of the recycle bin is due: what nobody had used at once, what a person deleted after some days. Covers leave with
     * their videos alone, whatever their own rows say.
     */
    static final String DUE = due("m") + " AND NOT EXISTS (SELECT 1 FROM aim_material w WHERE w.cover_id = m.id)";

    private static final String FAMILY = """
            (SELECT id, domain_id, video_id, object_key, size_bytes FROM aim_material WHERE id = ANY(:ids)
            UNION SELECT id, domain_id, video_id, object_key, size_bytes FROM aim_material WHERE video_id = ANY(:ids)) f""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private MaterialSpace space;

    /**
     * A material that nobody takes back any more.
     *
     * @param keys its object, and those of its thumbnails
     */
    record Marked(long id, List<ObjectKey> keys) {}

    /** Marks what a request names; all of it lies in the recycle bin, or it is refused. */
    @Transactional(REQUIRES_NEW)
    public List<Marked> markNamed(String domainId, List<String> materialIds) {
        return jdbi.withHandle(handle -> {
            NamedMaterials named = NamedMaterials.lock(handle, domainId, materialIds);
            return mark(handle, Named.ids(named.withoutThoseOfNamedVideos(named.all(Named::isPurgeable))));
        });
    }

    /** Marks those that are due; what somebody else holds is left to him. */
    @Transactional(REQUIRES_NEW)
    public List<Marked> markDue(CleanupRun run, Collection<Long> ids) {
        return jdbi.withHandle(handle -> mark(
                handle,
                handle.createQuery("SELECT m.id FROM aim_material m WHERE m.id = ANY(:ids)"
                                + " AND COALESCE(m.video_id, m.id) = ANY(:held) AND " + DUE + " ORDER BY m.id")
                        .bindArray("ids", Long.class, List.copyOf(ids))
                        .bindArray("held", Long.class, MaterialLocks.lockFree(handle, ids))
                        .bind("binnedBefore", time(run.binnedBefore()))
                        .mapTo(Long.class)
                        .list()));
    }

    /** The same of a material under another name in a statement. */
    static String due(String alias) {
        return "(%1$s.state = 'PURGING' OR (%1$s.state = 'BINNED' AND (%1$s.binned_for = 'IDLE' OR %1$s.binned_at < :binnedBefore)))"
                .formatted(alias);
    }

    private static List<Marked> mark(Handle handle, List<Long> ids) {
        handle.createUpdate("UPDATE aim_material SET state = 'PURGING' WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .execute();
        Map<Long, List<ObjectKey>> keys = handle.createQuery("""
                        SELECT COALESCE(video_id, id) AS root, id, object_key FROM """ + FAMILY + " ORDER BY id")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Map.entry(
                        ids.contains(row.getLong("id")) ? row.getLong("id") : row.getLong("root"),
                        new ObjectKey(row.getString("object_key"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return keys.entrySet().stream()
                .map(entry -> new Marked(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Removes the rows of marked materials whose objects are gone, and gives their space back. */
    @Transactional(REQUIRES_NEW)
    public void remove(Optional<CleanupRun> run, List<Long> ids) {
        jdbi.useHandle(handle -> remove(handle, run, ids));
    }

    /** First whatever somebody else could remove at the same time is held, then it is weighed. */
    void remove(Handle handle, Optional<CleanupRun> run, List<Long> ids) {
        MaterialLocks.lock(handle, ids);
        List<Long> mine = handle.createQuery(
                        "SELECT id FROM aim_material WHERE id = ANY(:ids) AND state = 'PURGING' ORDER BY id")
                .bindArray("ids", Long.class, ids)
                .mapTo(Long.class)
                .list();
        Map<String, Long> sizes = sizes(handle, mine);
        delete(handle, "DELETE FROM aim_material WHERE id = ANY(:ids)", mine);
        delete(handle, "DELETE FROM aim_material WHERE video_id = ANY(:ids)", mine);
        sizes.forEach((domain, bytes) -> space.giveBack(handle, domain, bytes));
        run.ifPresent(counted -> {
            CleanupRuns.count(handle, counted, Count.PURGED, mine.size());
            CleanupRuns.count(handle, counted, Count.FREED_BYTES, sum(sizes));
        });
    }

    private static long sum(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By tenant, always in the same order. */
    private static Map<String, Long> sizes(Handle handle, List<Long> ids) {
        return handle.createQuery("""
                        SELECT domain_id, SUM(size_bytes) AS bytes FROM """ + FAMILY + " GROUP BY domain_id")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Map.entry(row.getString("domain_id"), row.getLong("bytes")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** What these weigh together with their thumbnails. */
    static long weight(Handle handle, List<Long> ids) {
        return sum(sizes(handle, ids));
    }

    private static void delete(Handle handle, String statement, List<Long> ids) {
        handle.createUpdate(statement).bindArray("ids", Long.class, ids).execute();
    }
}
