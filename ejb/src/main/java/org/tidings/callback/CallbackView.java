package org.tidings.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * A webhook as operators see it.
 *
 * @param url where its next attempt goes
 * @param attempts how often it was tried since it was made or replayed
 * @param reports how many facts it tells of
 * @param nextAttemptAt when it is due, while it is pending
 * @param lastStatus what the endpoint answered to the last attempt, if it did
 * @param lastError why the last attempt had no answer
 */
public record CallbackView(
        String webhookId,
        String domainId,
        CallbackType type,
        String url,
        CallbackState state,
        int attempts,
        int reports,
        Instant createdAt,
        Optional<Instant> nextAttemptAt,
        Optional<Integer> lastStatus,
        Optional<String> lastError,
        Optional<Instant> deliveredAt) {}
