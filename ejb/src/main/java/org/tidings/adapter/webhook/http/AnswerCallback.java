package org.tidings.adapter.webhook.http;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;
import org.tidings.callback.WebhookAnswer;

/** Tells of an exchange that ended without a status; one that had a status is told already. */
final class AnswerCallback implements FutureCallback<@Nullable Object> {
    private final CompletableFuture<WebhookAnswer> answer;

    AnswerCallback(CompletableFuture<WebhookAnswer> answer) {
        this.answer = answer;
    }

    @Override
    public void completed(@Nullable Object nothing) {
        answer.completeExceptionally(new IllegalStateException("no status"));
    }

    @Override
    public void failed(Exception problem) {
        answer.completeExceptionally(problem);
    }

    @Override
    public void cancelled() {
        answer.completeExceptionally(new CancellationException("broken off"));
    }
}
