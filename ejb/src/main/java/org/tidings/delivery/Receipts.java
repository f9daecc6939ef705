package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;

/**
 * What carriers say became of the messages. A receipt belongs to the delivery with the same channel, carrier's message id
 * and number; it may come in any order, early, twice or never.
 */
@Stateless
public class Receipts {
    @Inject
    private Jdbi jdbi;

    @Inject
    private OutcomeRecorder outcomes;

    @Inject
    private ParkedReceipts parked;

    /**
     * Records receipts.
     *
     * @return those that fit no delivery: too early, or not ours
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<CarrierReceipt> record(Caller caller, Collection<CarrierReceipt> receipts) {
        Map<MessageName, Long> deliveries = match(receipts);
        List<CarrierReceipt> unmatched = new ArrayList<>();
        List<DecidedOutcome> decided = new ArrayList<>();
        for (CarrierReceipt receipt : receipts) {
            Long deliveryId = deliveries.get(MessageName.of(receipt));
            if (deliveryId == null) {
                unmatched.add(receipt);
            } else {
                receipt.outcome()
                        .ifPresent(outcome -> decided.add(
                                new DecidedOutcome(deliveryId, outcome, receipt.code(), receipt.receivedAt())));
            }
        }
        outcomes.recordReceipts(decided);
        return unmatched;
    }

    /** Keeps receipts that came before the answer to their submit was recorded. */
    @TransactionAttribute(REQUIRES_NEW)
    public void park(Caller caller, Collection<CarrierReceipt> early) {
        parked.park(early);
    }

    /**
     * Looks once more for the deliveries of parked receipts, and drops those that have waited so long that their
     * delivery, if there was one, is over.
     *
     * @return how many were looked at
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int settleParked(Caller caller) {
        return parked.retry(this::match, outcomes);
    }

    private Map<MessageName, Long> match(Collection<CarrierReceipt> receipts) {
        Map<MessageName, Long> newest = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT id, channel, carrier_message_id, mobile FROM delivery
                        WHERE carrier_message_id = ANY(:messages) ORDER BY id""")
                .bindArray(
                        "messages",
                        String.class,
                        receipts.stream()
                                .map(CarrierReceipt::carrierMessageId)
                                .distinct()
                                .toList())
                .map((row, context) -> Map.entry(
                        new MessageName(
                                Optional.ofNullable(row.getString("channel")).orElse(""),
                                row.getString("carrier_message_id"),
                                row.getString("mobile")),
                        row.getLong("id")))
                .forEach(found -> newest.put(found.getKey(), found.getValue())));
        return newest;
    }

    /** Carriers use their ids again: only together do the three name one message. */
    record MessageName(String channel, String carrierMessageId, String mobile) {
        static MessageName of(CarrierReceipt receipt) {
            return new MessageName(receipt.channel(), receipt.carrierMessageId(), receipt.mobile());
        }
    }
}
