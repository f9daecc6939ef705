package org.tidings.batch.receipttimeout;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.delivery.SilentDeliveries;
import org.tidings.identity.Caller;

/**
 * Fails what was not submitted in time, and gives up silent deliveries, 500 a transaction, until none is left or the run is stopped. Every transaction stands for
 * itself, so a stop, a kill or a restart in between loses nothing. Its exit status is how many they were.
 */
@Named("giveUpSilent")
@Dependent
public class GiveUpSilent extends AbstractBatchlet {
    private static final int AT_ONCE = 500;

    @Inject
    private SilentDeliveries silent;

    @Inject
    private StepContext step;

    private volatile boolean stopped;

    @Override
    public String process() {
        int total = 0;
        int some;
        do {
            some = Math.max(silent.expire(Caller.SYSTEM, AT_ONCE), silent.giveUp(Caller.SYSTEM, AT_ONCE));
            total += some;
            step.setPersistentUserData(total);
        } while (some == AT_ONCE && !stopped);
        return Integer.toString(total);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
