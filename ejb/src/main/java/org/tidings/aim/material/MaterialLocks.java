package org.tidings.aim.material;

import static org.tidings.shared.database.Columns.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Who changes a material, or what uses it, holds its row until the transaction ends; who changes a thumbnail holds its
 * video's. Rows are locked in the order of their numbers, so nobody waits for somebody who waits for him.
 */
final class MaterialLocks {
    private MaterialLocks() {}

    /** Locks the pictures and videos that these are or belong to; those of other tenants are left alone. */
    static void lock(Handle handle, String domainId, Collection<Long> ids) {
        handle.createQuery("""
                        SELECT id FROM aim_material
                        WHERE domain_id = :domain AND id IN
                            (SELECT COALESCE(video_id, id) FROM aim_material WHERE id = ANY(:ids))
                        ORDER BY id FOR UPDATE""")
                .bind("domain", domainId)
                .bindArray("ids", Long.class, List.copyOf(ids))
                .mapTo(Long.class)
                .list();
    }

    /** The same whoever's they are. */
    static void lock(Handle handle, Collection<Long> ids) {
        lockRoots(handle, ids, "FOR UPDATE");
    }

    /** Locks those of them that nobody holds; gives the numbers of the pictures and videos held now. */
    static List<Long> lockFree(Handle handle, Collection<Long> ids) {
        return lockRoots(handle, ids, "FOR UPDATE SKIP LOCKED");
    }

    private static List<Long> lockRoots(Handle handle, Collection<Long> ids, String how) {
        return handle.createQuery("""
                        SELECT id FROM aim_material
                        WHERE id IN (SELECT COALESCE(video_id, id) FROM aim_material WHERE id = ANY(:ids))
                        ORDER BY id""" + " " + how)
                .bindArray("ids", Long.class, List.copyOf(ids))
                .mapTo(Long.class)
                .list();
    }

    /** Says that materials were used just now. */
    static void touch(Handle handle, Collection<Long> ids, Instant now) {
        handle.createUpdate("UPDATE aim_material SET last_used_at = :now WHERE id = ANY(:ids)")
                .bind("now", time(now))
                .bindArray("ids", Long.class, List.copyOf(ids))
                .execute();
    }
}
