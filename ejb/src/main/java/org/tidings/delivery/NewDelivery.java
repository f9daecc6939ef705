package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as it is taken in.
 *
 * @param mobile 11 digits
 * @param product what it is charged as when it is delivered
 * @param expiresAt when it fails as {@code EXPIRED} unless it was submitted
 * @param notBefore when it may go out at the earliest; empty when at once
 * @param refusal the code with which it ends before it has begun; empty when it shall go out
 */
public record NewDelivery(
        String domainId,
        MessageKind kind,
        ContentKey content,
        String mobile,
        String product,
        Instant expiresAt,
        Optional<Instant> notBefore,
        Optional<String> refusal) {

    DeliveryState state() {
        if (refusal.isPresent()) {
            return DeliveryState.FAILED;
        }
        return notBefore.isPresent() ? DeliveryState.SCHEDULED : DeliveryState.QUEUED;
    }

    FinishedDelivery refused(long id, Instant now) {
        return new FinishedDelivery(
                id,
                domainId,
                kind,
                Long.toString(content.taskId()),
                mobile,
                product,
                Outcome.FAILED,
                Optional.empty(),
                refusal.orElseThrow(),
                1,
                1,
                Optional.empty(),
                now);
    }
}
