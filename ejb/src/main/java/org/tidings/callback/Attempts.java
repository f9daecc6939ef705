package org.tidings.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.tidings.identity.Caller;

/** Makes attempts. Holds no transaction and no connection while an endpoint takes its time. */
@ApplicationScoped
public class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Clock clock = Clock.systemUTC();

    @Inject
    private CallbackQueue queue;

    @Inject
    private Lanes lanes;

    @Inject
    private WebhookSender sender;

    @Inject
    private CallbackSettings settings;

    @Inject
    private CallbackMetrics metrics;

    /** Claims webhooks that are due and whose endpoints have room. */
    public List<Attempt> claim(int most) {
        Places places = new Places(lanes);
        try {
            return queue.claim(Caller.SYSTEM, places, most);
        } catch (RuntimeException problem) {
            places.giveBack();
            throw problem;
        }
    }

    /** Whether there may be something to claim before that time is over. */
    public boolean expectMore(Duration within) {
        Instant by = clock.instant().plus(within);
        return lanes.nextOpening().filter(by::isAfter).isPresent() || queue.hasWork(Caller.SYSTEM, lanes.closed(), by);
    }

    /**
     * Posts a claimed webhook. The future does not fail; cancelling it breaks the attempt off, and nothing is recorded of it.
     */
    public CompletableFuture<AttemptResult> make(Attempt attempt) {
        CompletableFuture<WebhookAnswer> answer = send(attempt);
        CompletableFuture<AttemptResult> result = answer.thenApply(given -> finished(attempt, given));
        result.whenComplete((given, problem) -> {
            if (result.isCancelled() && answer.cancel(true)) {
                lanes.abandoned(attempt.lane());
            }
        });
        return result;
    }

    /** A webhook that cannot even be sent has failed: it must hold up neither its lane nor the others. */
    private CompletableFuture<WebhookAnswer> send(Attempt attempt) {
        try {
            return sender.send(attempt.signed(clock.instant()), settings.attemptTimeout());
        } catch (RuntimeException problem) {
            LOG.errorf(problem, "Callback %s cannot be sent", attempt.webhookId());
            return CompletableFuture.completedFuture(WebhookAnswer.failed("cannot be sent"));
        }
    }

    private AttemptResult finished(Attempt attempt, WebhookAnswer answer) {
        AttemptResult result = new AttemptResult(attempt, answer);
        if (result.isTaken()) {
            lanes.succeeded(attempt.lane());
        } else {
            lanes.failed(attempt.lane());
        }
        metrics.attempted(result);
        return result;
    }
}
