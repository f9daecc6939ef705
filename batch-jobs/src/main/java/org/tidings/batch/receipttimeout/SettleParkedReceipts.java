package org.tidings.batch.receipttimeout;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.Receipts;
import org.tidings.identity.Caller;

/**
 * Looks once more for the deliveries of receipts that came too early, 500 a transaction, until it has seen all that were there
 * when it began or the run is stopped, and for the missing pieces of long replies. Its exit status is how many receipts it
 * looked at.
 */
@Named("settleParkedReceipts")
@Dependent
public class SettleParkedReceipts extends AbstractBatchlet {
    private static final int AT_ONCE = 500;

    @Inject
    private Receipts receipts;

    @Inject
    private InboundMessages replies;

    private volatile boolean stopped;

    @Override
    public String process() {
        replies.settlePieces(Caller.SYSTEM);
        long newest = receipts.newestParked(Caller.SYSTEM);
        long last = 0;
        int total = 0;
        while (last < newest && !stopped) {
            List<Long> some = receipts.settleParked(Caller.SYSTEM, last, AT_ONCE);
            total += some.size();
            last = some.isEmpty() ? newest : some.get(some.size() - 1);
        }
        if (!stopped) {
            receipts.forgetParked(Caller.SYSTEM);
        }
        return Integer.toString(total);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
