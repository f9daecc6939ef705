package org.tidings.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import org.tidings.delivery.DeliveriesQueued;
import org.tidings.delivery.MessageKind;

/** Haste, no more: what this loses, the schedule finds within a minute. */
@ApplicationScoped
class DispatchHaste {
    private static final Map<MessageKind, Job> JOBS =
            Map.of(MessageKind.VMS, Job.VMS_DISPATCH, MessageKind.SMS, Job.SMS_DISPATCH);

    @Inject
    private JobStarter starter;

    void dispatch(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued event) {
        Job job = JOBS.get(event.kind());
        if (job != null) {
            starter.hurry(job.id());
        }
    }
}
