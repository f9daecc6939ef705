package org.tidings.batch.dispatch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.delivery.HeldDeliveries;
import org.tidings.delivery.MessageKind;
import org.tidings.identity.Caller;

/**
 * The first step: claims whose owner is gone go back into the queue, and the oldest of what waits for a channel, should nobody
 * have said that one came up. Its exit status is how many claims there were.
 */
@Named("abandonedClaims")
@Dependent
public class AbandonedClaims extends AbstractBatchlet {
    private static final int WOKEN_AT_ONCE = 5_000;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private HeldDeliveries held;

    @Inject
    @BatchProperty
    private String kind;

    @Override
    public String process() {
        held.wake(Caller.SYSTEM, Set.of(MessageKind.valueOf(kind)), WOKEN_AT_ONCE);
        return Integer.toString(queue.recoverAbandoned(Caller.SYSTEM));
    }
}
