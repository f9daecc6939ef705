package org.tidings.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Segments of deliveries of several parts whose receipts were recorded in the present transaction, or that were given up as
 * silent. Of a delivery with one part nothing is said here: its end says all.
 */
public record SegmentsReported(List<Segment> segments) {
    public SegmentsReported {
        segments = List.copyOf(segments);
    }

    /**
     * One of them.
     *
     * @param sequence from 1
     * @param total how many segments the delivery has
     * @param code the carrier's word, {@code UNKNOWN} when there was none; a late receipt corrects that
     */
    public record Segment(
            long deliveryId,
            String domainId,
            MessageKind kind,
            String taskId,
            String mobile,
            int sequence,
            int total,
            String code,
            Optional<Instant> submittedAt,
            Instant receivedAt) {}
}
