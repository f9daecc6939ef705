package org.tidings.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.Outcome;

/**
 * How one basic-edition message ended, as customers read it.
 *
 * @param status 0 delivered, 1 not
 * @param sentAt when it was submitted, or when it ended without having been
 * @param returnedAt when the carrier's word came
 */
record StatusReport(
        @JsonProperty("task_id") String taskId,
        String mobile,
        int status,
        String code,
        @JsonProperty("desc") String description,
        @JsonProperty("stime") String sentAt,
        @JsonProperty("rtime") String returnedAt) {

    static StatusReport of(FinishedDelivery delivery) {
        boolean delivered = delivery.outcome() == Outcome.DELIVERED;
        Instant sentAt = delivery.submittedAt().orElse(delivery.finishedAt());
        return new StatusReport(
                delivery.taskId(),
                delivery.mobile(),
                delivered ? 0 : 1,
                delivery.code(),
                delivered ? "success" : "fail",
                WireTime.local(sentAt),
                WireTime.local(delivery.finishedAt()));
    }
}
