package org.tidings.delivery;

import java.time.Instant;

/**
 * A person's reply to a delivered message.
 *
 * @param kind the kind of the message it answers
 * @param taskId the task of the message it answers
 */
public record InboundMessage(
        String domainId, MessageKind kind, String taskId, String mobile, String content, Instant receivedAt) {}
