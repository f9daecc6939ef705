package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's reply to a delivered message.
 *
 * @param kind the kind of the message it answers
 * @param taskId the task of the message it answers
 * @param recipient the channel number that it was sent to; empty where the channel has none
 */
public record InboundMessage(
        String domainId,
        MessageKind kind,
        String taskId,
        String mobile,
        Optional<String> recipient,
        String content,
        Instant receivedAt) {}
