package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery that reached an outcome just now.
 *
 * @param product what it is charged as when it was delivered, such as {@code vms.three-network}
 * @param before the outcome it had until now: present when a late receipt corrects a time-out
 * @param code the carrier's word, such as {@code DELIVRD}, {@code UNDELIV}, {@code EXPIRED} or {@code UNKNOWN}
 * @param segments how many short messages it made, by which short messages are charged; 1 for one that was never submitted
 * @param parts how many receipts its carrier sends: 1, or one a segment, each told by {@link SegmentsReported}
 * @param submittedAt when the carrier took it; empty when it never did
 */
public record FinishedDelivery(
        long deliveryId,
        String domainId,
        MessageKind kind,
        String taskId,
        String mobile,
        String product,
        Outcome outcome,
        Optional<Outcome> before,
        String code,
        int segments,
        int parts,
        Optional<Instant> submittedAt,
        Instant finishedAt) {}
