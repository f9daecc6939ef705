package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Applies receipts to the deliveries, or to the segments, that they are about. */
@ApplicationScoped
class ReceiptRecorder {
    @Inject
    private OutcomeRecorder outcomes;

    @Inject
    private SegmentRows segments;

    /** Records receipts; those that {@code parts} does not name are left alone. Segments are locked before whole deliveries. */
    void record(Collection<CarrierReceipt> receipts, Map<MessageName, MessagePart> parts) {
        List<DecidedOutcome> decided = new ArrayList<>();
        List<SegmentRows.Word> words = new ArrayList<>();
        for (CarrierReceipt receipt : receipts) {
            MessagePart part = parts.get(MessageName.of(receipt));
            if (part == null || receipt.outcome().isEmpty()) {
                continue;
            }
            if (part.isWhole()) {
                decided.add(new DecidedOutcome(
                        part.deliveryId(), receipt.outcome().get(), receipt.code(), receipt.receivedAt()));
            } else {
                words.add(new SegmentRows.Word(part, receipt.code(), receipt.receivedAt()));
            }
        }
        List<DecidedOutcome> all = new ArrayList<>(segments.record(words));
        all.addAll(decided);
        outcomes.recordReceipts(all);
    }
}
