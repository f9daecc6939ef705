package org.tidings.delivery;

import java.time.Instant;
import java.util.List;

/**
 * The deliveries that a task begins with.
 *
 * @param product what each is charged as when it is delivered
 * @param expiresAt when those that were not submitted fail as {@code EXPIRED}
 */
public record NewDeliveries(
        MessageKind kind, long taskId, String product, Instant expiresAt, List<Recipient> recipients) {
    public NewDeliveries {
        recipients = List.copyOf(recipients);
    }

    /**
     * A number and which of the task's contents it gets.
     *
     * @param mobile 11 digits
     */
    public record Recipient(String mobile, int contentNo) {}
}
