package org.tidings.delivery;

import java.time.Instant;
import java.util.Set;

/** Deliveries of these tasks were claimed in the present transaction: the tasks are on their way. */
public record DeliveriesClaimed(MessageKind kind, Set<Long> taskIds, Instant at) {
    public DeliveriesClaimed {
        taskIds = Set.copyOf(taskIds);
    }
}
