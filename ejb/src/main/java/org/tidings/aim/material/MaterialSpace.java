package org.tidings.aim.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.tidings.shared.ApiException;

/**
 * How many bytes a tenant's materials have, counted in the transaction that adds or removes one. Whether there is room is
 * decided by the statement that takes it, so two uploads cannot both have the last of it.
 */
@ApplicationScoped
class MaterialSpace {
    @Inject
    private MaterialSettings settings;

    /** Takes room for so many bytes, or refuses. */
    void take(Handle handle, String domainId, long bytes) {
        if (!taken(handle, domainId, bytes)) {
            open(handle, domainId);
            if (!taken(handle, domainId, bytes)) {
                throw full();
            }
        }
    }

    private boolean taken(Handle handle, String domainId, long bytes) {
        return handle.createUpdate("""
                        UPDATE aim_space SET used_bytes = used_bytes + :bytes
                        WHERE domain_id = :domain AND used_bytes + :bytes <= :quota""")
                        .bind("bytes", bytes)
                        .bind("domain", domainId)
                        .bind("quota", settings.quotaBytes())
                        .execute()
                == 1;
    }

    private static void open(Handle handle, String domainId) {
        handle.createUpdate("INSERT INTO aim_space (domain_id, used_bytes) VALUES (:domain, 0) ON CONFLICT DO NOTHING")
                .bind("domain", domainId)
                .execute();
    }

    /** Gives back the room of what was removed. */
    void giveBack(Handle handle, String domainId, long bytes) {
        handle.createUpdate("UPDATE aim_space SET used_bytes = used_bytes - :bytes WHERE domain_id = :domain")
                .bind("bytes", bytes)
                .bind("domain", domainId)
                .execute();
    }

    /** Refuses at once what cannot fit, before its bytes are stored; whether it fits is decided later. */
    void requireRoom(Handle handle, String domainId, long bytes) {
        if (used(handle, domainId) + bytes > settings.quotaBytes()) {
            throw full();
        }
    }

    /** How many bytes are counted. */
    long used(Handle handle, String domainId) {
        return handle.createQuery("SELECT used_bytes FROM aim_space WHERE domain_id = :domain")
                .bind("domain", domainId)
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L);
    }

    private ApiException full() {
        return ApiException.of(
                MaterialError.SPACE_FULL,
                "The material space of " + settings.quotaBytes() + " bytes, recycle bin included, has no room for it");
    }
}
