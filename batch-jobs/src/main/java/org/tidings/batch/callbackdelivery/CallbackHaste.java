package org.tidings.batch.callbackdelivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.tidings.batch.Job;
import org.tidings.batch.JobStarter;
import org.tidings.callback.CallbacksDue;

/** Haste, no more: what this loses, the schedule finds within a minute. */
@ApplicationScoped
class CallbackHaste {
    @Inject
    private JobStarter starter;

    void deliver(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallbacksDue due) {
        starter.hurry(Job.CALLBACK_DELIVERY.id());
    }
}
