package org.tidings.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The way to customers' endpoints. */
public interface WebhookSender {
    /**
     * Posts a webhook once. The answer's future never fails: whatever goes wrong is an answer too. It does not block, and
     * cancelling the future breaks the attempt off.
     *
     * @param timeout how long it may take in all
     */
    CompletableFuture<WebhookAnswer> send(Webhook webhook, Duration timeout);
}
