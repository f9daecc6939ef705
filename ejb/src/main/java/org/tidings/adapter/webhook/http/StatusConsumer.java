package org.tidings.adapter.webhook.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.tidings.callback.WebhookAnswer;

/**
 * Takes the status and ignores the rest. A short body is read to its end so that the connection can be used again; a
 * longer one ends the connection.
 */
final class StatusConsumer implements AsyncResponseConsumer<@Nullable Object> {
    private static final int MOST_BYTES = 4_096;

    private final CompletableFuture<WebhookAnswer> answer;
    private @Nullable FutureCallback<@Nullable Object> exchange;
    private int bytes;

    StatusConsumer(CompletableFuture<WebhookAnswer> answer) {
        this.answer = answer;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails body,
            HttpContext context,
            FutureCallback<@Nullable Object> callback) {
        exchange = callback;
        answer.complete(WebhookAnswer.answered(response.getCode()));
        if (body == null) {
            callback.completed(null);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 Continue and the like: the answer is yet to come
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(MOST_BYTES);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        bytes += part.remaining();
        part.position(part.limit());
        if (bytes > MOST_BYTES) {
            throw new IOException("the answer is long");
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        if (exchange != null) {
            exchange.completed(null);
        }
    }

    @Override
    public void failed(Exception problem) {
        answer.completeExceptionally(problem);
    }

    @Override
    public void releaseResources() {
        exchange = null;
    }
}
