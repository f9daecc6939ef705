package org.tidings.sms.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;

/**
 * The one row of each tenant that has apps. Whoever makes, changes or deletes something of a tenant's for it, or puts it
 * before the reviewers, holds the row before anything else until the transaction ends: what is looked up meanwhile, such as
 * how many there are, what rests on a file and what waits for a review, is still true at its end. Reviewers never hold it.
 */
@ApplicationScoped
public class SmsTenants {
    @Inject
    private Jdbi jdbi;

    /** Holds the caller's row. */
    @Transactional(TxType.MANDATORY)
    public void hold(Caller caller) {
        jdbi.useHandle(handle -> {
            open(handle, caller);
            handle.createQuery("SELECT apps FROM sms_tenant WHERE domain_id = :domain FOR UPDATE")
                    .bind("domain", caller.domainId())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** Counts one app more and holds the row, unless there are so many already. */
    @Transactional(TxType.MANDATORY)
    public boolean countApp(Caller caller, int most) {
        return jdbi.withHandle(handle -> {
            open(handle, caller);
            return handle.createUpdate(
                                    "UPDATE sms_tenant SET apps = apps + 1 WHERE domain_id = :domain AND apps < :most")
                            .bind("domain", caller.domainId())
                            .bind("most", most)
                            .execute()
                    == 1;
        });
    }

    private static void open(Handle handle, Caller caller) {
        handle.createUpdate("INSERT INTO sms_tenant (domain_id, apps) VALUES (:domain, 0) ON CONFLICT DO NOTHING")
                .bind("domain", caller.domainId())
                .execute();
    }
}
