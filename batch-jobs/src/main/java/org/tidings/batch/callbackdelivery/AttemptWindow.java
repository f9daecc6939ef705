package org.tidings.batch.callbackdelivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tidings.callback.Attempt;
import org.tidings.callback.AttemptResult;

/** Attempts under way, and the results that came in. They come in any order: a slow endpoint delays no other's. */
final class AttemptWindow {
    private final int size;
    private final Map<String, CompletableFuture<AttemptResult>> underWay = new ConcurrentHashMap<>();
    private final BlockingQueue<AttemptResult> results = new LinkedBlockingQueue<>();

    AttemptWindow(int size) {
        this.size = size;
    }

    int room() {
        return size - underWay.size();
    }

    boolean isEmpty() {
        return underWay.isEmpty() && results.isEmpty();
    }

    void begin(Attempt attempt, Function<Attempt, CompletableFuture<AttemptResult>> make) {
        CompletableFuture<AttemptResult> result = make.apply(attempt);
        underWay.put(attempt.webhookId(), result);
        result.thenAccept(this::finished);
    }

    /** A result that is in, or comes in by then. */
    Optional<AttemptResult> await(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(results.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Breaks off what is under way, and answers the ids of those of which nothing will be known. */
    List<String> breakOff() {
        return underWay.entrySet().stream()
                .filter(attempt -> attempt.getValue().cancel(true))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The results that came in and were not handed out. */
    List<AttemptResult> drain() {
        List<AttemptResult> rest = new ArrayList<>();
        results.drainTo(rest);
        return rest;
    }

    private void finished(AttemptResult result) {
        results.add(result);
        underWay.remove(result.attempt().webhookId());
    }
}
