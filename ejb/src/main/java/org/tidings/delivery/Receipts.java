package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tidings.identity.Caller;

/**
 * What carriers say became of the messages. A receipt belongs to the delivery, or the segment of one, with the same channel,
 * carrier's message id and number; it may come in any order, early, twice or never.
 */
@Stateless
public class Receipts {
    @Inject
    private MessageNames names;

    @Inject
    private ReceiptRecorder recorder;

    @Inject
    private ParkedReceipts parked;

    /**
     * Records receipts.
     *
     * @return those that fit no delivery: too early, or not ours
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<CarrierReceipt> record(Caller caller, Collection<CarrierReceipt> receipts) {
        Map<MessageName, MessagePart> parts = names.find(receipts);
        recorder.record(receipts, parts);
        return receipts.stream()
                .filter(receipt -> !parts.containsKey(MessageName.of(receipt)))
                .toList();
    }

    /**
     * Keeps receipts that came before the answer to their submit was recorded, or whose carrier shall not wait until they
     * are made use of. One statement needs no transaction around it, and to be without saves the way to its commit.
     *
     * @return what {@link #settle} knows them by
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public List<Long> park(Caller caller, Collection<CarrierReceipt> some) {
        return parked.park(some);
    }

    /**
     * Makes use of parked receipts.
     *
     * @return those that still fit no delivery; they stay parked
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<Long> settle(Caller caller, Collection<Long> ids) {
        return parked.settle(ids);
    }

    /** The id of the receipt that was parked last; 0 when none is parked. */
    @TransactionAttribute(SUPPORTS)
    public long newestParked(Caller caller) {
        return parked.newest();
    }

    /**
     * Looks once more for the deliveries of parked receipts, from the oldest to the newest: what fits nothing stays, and must
     * not hide what lies behind it.
     *
     * @param after the highest id that has been looked at; 0 at first
     * @param most how many at once, one transaction
     * @return the ids of those that were looked at, ascending; none when none is left
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<Long> settleParked(Caller caller, long after, int most) {
        return parked.retry(after, most);
    }

    /** Drops parked receipts that have waited so long that their delivery, if there was one, is over. */
    @TransactionAttribute(REQUIRES_NEW)
    public void forgetParked(Caller caller) {
        parked.forget();
    }
}
