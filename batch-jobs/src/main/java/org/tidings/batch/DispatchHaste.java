package org.tidings.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.tidings.delivery.DeliveriesQueued;
import org.tidings.delivery.MessageKind;

/** Haste, no more: what this loses, the schedule finds within a minute. */
@ApplicationScoped
class DispatchHaste {
    @Inject
    private JobStarter starter;

    void dispatch(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued event) {
        if (event.kind() == MessageKind.VMS) {
            starter.hurry(Job.VMS_DISPATCH.id());
        }
    }
}
