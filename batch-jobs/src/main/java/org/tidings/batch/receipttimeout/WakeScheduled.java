package org.tidings.batch.receipttimeout;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.delivery.ScheduledDeliveries;
import org.tidings.identity.Caller;

/**
 * Puts into the queue what has waited for its time, 5,000 a transaction, until none is left or the run is stopped. Its exit
 * status is how many they were.
 */
@Named("wakeScheduled")
@Dependent
public class WakeScheduled extends AbstractBatchlet {
    private static final int AT_ONCE = 5_000;

    @Inject
    private ScheduledDeliveries scheduled;

    private volatile boolean stopped;

    @Override
    public String process() {
        int total = 0;
        int some;
        do {
            some = scheduled.wake(Caller.SYSTEM, AT_ONCE);
            total += some;
        } while (some == AT_ONCE && !stopped);
        return Integer.toString(total);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
