package org.tidings.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.sms.send.FrequencyLimits;

/**
 * Forgets numbers that nobody has written to for a day, 5,000 a transaction, until none is left or the run is stopped.
 */
@Named("forgetContacts")
@Dependent
public class ForgetContacts extends AbstractBatchlet {
    private static final int AT_ONCE = 5_000;

    @Inject
    private FrequencyLimits limits;

    private volatile boolean stopped;

    @Override
    public String process() {
        Optional<String> last = Optional.of("");
        while (last.isPresent() && !stopped) {
            last = limits.forgetOld(Caller.SYSTEM, last.get(), AT_ONCE);
        }
        return "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
