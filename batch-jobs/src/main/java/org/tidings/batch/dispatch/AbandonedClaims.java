package org.tidings.batch.dispatch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.identity.Caller;

/**
 * The first step: claims whose owner is gone go back into the queue. Its exit status is how many there were. A dispatch that
 * always finds something does not begin again for hours, so the job of every minute has this step too.
 */
@Named("abandonedClaims")
@Dependent
public class AbandonedClaims extends AbstractBatchlet {
    @Inject
    private DeliveryQueue queue;

    @Override
    public String process() {
        return Integer.toString(queue.recoverAbandoned(Caller.SYSTEM));
    }
}
