package org.tidings.delivery;

import java.time.Instant;

/**
 * A wish to send a task's unsuccessful deliveries again.
 *
 * @param expiresAt until when they may be submitted
 */
public record Requeue(MessageKind kind, long taskId, Instant expiresAt) {}
