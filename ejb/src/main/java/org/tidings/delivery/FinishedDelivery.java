package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery that reached an outcome just now.
 *
 * @param product what it is charged as when it was delivered, such as {@code vms.three-network}
 * @param before the outcome it had until now: present when a late receipt corrects a time-out
 * @param code the carrier's word, such as {@code DELIVRD}, {@code UNDELIV}, {@code EXPIRED} or {@code UNKNOWN}
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
        Optional<Instant> submittedAt,
        Instant finishedAt) {}
