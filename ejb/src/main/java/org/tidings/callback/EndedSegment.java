package org.tidings.callback;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.SegmentsReported;

/**
 * What became of one segment of a short message.
 *
 * @param sentAt when it was submitted, or when it ended without having been
 * @param sequence from 1
 * @param total how many segments the message has
 */
record EndedSegment(
        long deliveryId,
        String domainId,
        String taskId,
        String mobile,
        String code,
        int sequence,
        int total,
        Instant sentAt,
        Instant receivedAt) {
    static EndedSegment of(SegmentsReported.Segment segment) {
        return new EndedSegment(
                segment.deliveryId(),
                segment.domainId(),
                segment.taskId(),
                segment.mobile(),
                segment.code(),
                segment.sequence(),
                segment.total(),
                segment.submittedAt().orElse(segment.receivedAt()),
                segment.receivedAt());
    }

    /** The segments of a message of which its carrier spoke as a whole; none where it speaks of each. */
    static List<EndedSegment> of(FinishedDelivery delivery) {
        if (delivery.parts() > 1) {
            return List.of();
        }
        return IntStream.rangeClosed(1, delivery.segments())
                .mapToObj(sequence -> new EndedSegment(
                        delivery.deliveryId(),
                        delivery.domainId(),
                        delivery.taskId(),
                        delivery.mobile(),
                        delivery.code(),
                        sequence,
                        delivery.segments(),
                        delivery.submittedAt().orElse(delivery.finishedAt()),
                        delivery.finishedAt()))
                .toList();
    }
}
