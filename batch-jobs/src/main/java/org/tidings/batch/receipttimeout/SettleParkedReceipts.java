package org.tidings.batch.receipttimeout;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.delivery.Receipts;
import org.tidings.identity.Caller;

/** Looks once more for the deliveries of receipts that came too early. Its exit status is how many it looked at. */
@Named("settleParkedReceipts")
@Dependent
public class SettleParkedReceipts extends AbstractBatchlet {
    @Inject
    private Receipts receipts;

    @Override
    public String process() {
        return Integer.toString(receipts.settleParked(Caller.SYSTEM));
    }
}
