package org.tidings.batch.receipttimeout;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.Receipts;
import org.tidings.identity.Caller;

/** Looks once more for the deliveries of receipts that came too early, and for the missing pieces of long replies. Its exit status is how many it looked at. */
@Named("settleParkedReceipts")
@Dependent
public class SettleParkedReceipts extends AbstractBatchlet {
    @Inject
    private Receipts receipts;

    @Inject
    private InboundMessages replies;

    @Override
    public String process() {
        replies.settlePieces(Caller.SYSTEM);
        return Integer.toString(receipts.settleParked(Caller.SYSTEM));
    }
}
