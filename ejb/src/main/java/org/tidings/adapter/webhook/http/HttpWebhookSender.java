package org.tidings.adapter.webhook.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.tidings.adapter.http.GuardedDns;
import org.tidings.callback.Webhook;
import org.tidings.callback.WebhookAnswer;
import org.tidings.callback.WebhookSender;

/** Posts webhooks, and connects only to addresses that may be used. */
@ApplicationScoped
public class HttpWebhookSender implements WebhookSender {
    @Inject
    private GuardedDns dns;

    private @Nullable CloseableHttpAsyncClient client;

    // A name service that hangs holds its own attempt up, not the caller: there are as many threads as attempts at
    // most.
    private final ExecutorService connecting = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "webhook-connect");
        thread.setDaemon(true);
        return thread;
    });

    /** A sender outside of a container; to be closed. */
    static HttpWebhookSender of(GuardedDns dns) {
        HttpWebhookSender sender = new HttpWebhookSender();
        sender.dns = dns;
        sender.start();
        return sender;
    }

    @PostConstruct
    void start() {
        client = WebhookClient.started(dns);
    }

    @PreDestroy
    void close() {
        connecting.shutdownNow();
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    @Override
    public CompletableFuture<WebhookAnswer> send(Webhook webhook, Duration timeout) {
        CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
        CompletableFuture<WebhookAnswer> inTime = answer.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(problem -> unanswered(problem, timeout));
        try {
            connecting.execute(() -> post(webhook, timeout, answer, inTime));
        } catch (RejectedExecutionException stopping) {
            answer.completeExceptionally(stopping);
        }
        return inTime;
    }

    private void post(
            Webhook webhook,
            Duration timeout,
            CompletableFuture<WebhookAnswer> answer,
            CompletableFuture<WebhookAnswer> inTime) {
        try {
            Future<?> exchange = client().execute(
                            SimpleRequestProducer.create(request(webhook, timeout)),
                            new StatusConsumer(answer),
                            new AnswerCallback(answer));
            inTime.whenComplete((given, problem) -> {
                if (!answer.isDone()) {
                    exchange.cancel(true);
                }
            });
        } catch (RuntimeException problem) {
            answer.completeExceptionally(problem);
        }
    }

    private static WebhookAnswer unanswered(Throwable problem, Duration timeout) {
        return WebhookAnswer.failed(
                problem instanceof TimeoutException
                        ? "no answer within " + timeout.toMillis() + " ms"
                        : Failures.describe(problem));
    }

    private static SimpleHttpRequest request(Webhook webhook, Duration timeout) {
        SimpleHttpRequest request = SimpleRequestBuilder.post(webhook.url())
                .setHeader("webhook-id", webhook.id())
                .setHeader("webhook-timestamp", Long.toString(webhook.timestamp()))
                .setHeader("webhook-signature", webhook.signature())
                // as bytes it has a length: small servers cannot read chunks
                .setBody(webhook.body().getBytes(StandardCharsets.UTF_8), ContentType.parse(webhook.mediaType()))
                .build();
        Timeout limit = Timeout.of(timeout);
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(limit)
                .setResponseTimeout(limit)
                .build());
        return request;
    }

    private CloseableHttpAsyncClient client() {
        if (client == null) {
            throw new IllegalStateException("The sender is not started");
        }
        return client;
    }
}
