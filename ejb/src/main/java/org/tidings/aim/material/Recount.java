package org.tidings.aim.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tidings.aim.material.CleanupRuns.Count;

/** Holds what a space is said to hold against what its materials weigh. */
@ApplicationScoped
class Recount {
    @Inject
    private Jdbi jdbi;

    /** The next tenants that have a space. */
    List<String> tenants(CleanupRun run, String after, int most) {
        String ofTenant = run.domainId().isPresent() ? " AND domain_id = :domain" : "";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("SELECT domain_id FROM aim_space WHERE domain_id > :after" + ofTenant
                            + " ORDER BY domain_id LIMIT :most")
                    .bind("after", after)
                    .bind("most", most);
            run.domainId().ifPresent(domain -> query.bind("domain", domain));
            return query.mapTo(String.class).list();
        });
    }

    /** Corrects what is off. Whoever adds or removes a material waits for the space's row, so nothing is missed. */
    void recount(CleanupRun run, String domainId) {
        jdbi.useHandle(handle -> {
            long counted = handle.createQuery("SELECT used_bytes FROM aim_space WHERE domain_id = :domain FOR UPDATE")
                    .bind("domain", domainId)
                    .mapTo(Long.class)
                    .one();
            long weighed = handle.createQuery(
                            "SELECT COALESCE(SUM(size_bytes), 0) FROM aim_material WHERE domain_id = :domain")
                    .bind("domain", domainId)
                    .mapTo(Long.class)
                    .one();
            if (counted != weighed) {
                correct(handle, run, domainId, weighed);
                CleanupRuns.count(handle, run, Count.DRIFT_BYTES, Math.abs(counted - weighed));
            }
        });
    }

    private static void correct(Handle handle, CleanupRun run, String domainId, long weighed) {
        if (!run.isDry()) {
            handle.createUpdate("UPDATE aim_space SET used_bytes = :weighed WHERE domain_id = :domain")
                    .bind("weighed", weighed)
                    .bind("domain", domainId)
                    .execute();
        }
    }
}
