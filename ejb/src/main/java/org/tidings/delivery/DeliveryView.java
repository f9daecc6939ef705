package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/** One number of a task as its sender sees it. */
public record DeliveryView(
        long id,
        String mobile,
        DeliveryState state,
        Optional<String> code,
        boolean inDoubt,
        Optional<Instant> submittedAt,
        Optional<Instant> finishedAt) {}
