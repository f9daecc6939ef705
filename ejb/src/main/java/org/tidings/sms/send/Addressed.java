package org.tidings.sms.send;

import java.time.Instant;
import java.util.Optional;
import org.tidings.delivery.ContentKey;
import org.tidings.sms.SmsType;

/**
 * A message of a task that has its number.
 *
 * @param notBefore when it may go out at the earliest; empty when at once
 */
record Addressed(long taskId, SmsDraft.Message message, SmsDraft.Text text, Optional<Instant> notBefore) {
    ContentKey content() {
        return new ContentKey(taskId, message.textNo());
    }

    String mobile() {
        return message.mobile();
    }

    String domainId() {
        return text.template().domainId();
    }

    SmsType type() {
        return text.template().type();
    }

    Subscription subscription() {
        return text.subscription(mobile());
    }

    Instant goesOut(Instant now) {
        return notBefore.orElse(now);
    }
}
