package org.tidings.batch.callbackdelivery;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.batch.Job;
import org.tidings.batch.JobSignals;
import org.tidings.callback.Attempt;
import org.tidings.callback.AttemptRecorder;
import org.tidings.callback.AttemptResult;
import org.tidings.callback.Attempts;
import org.tidings.callback.CallbackQueue;
import org.tidings.callback.CallbackSettings;
import org.tidings.callback.Callbacks;
import org.tidings.identity.Caller;

/**
 * Keeps a window of attempts full and hands out what comes of them. While nothing comes it hands out an empty item now and
 * then, so that chunks stay short and a stop is noticed. It ends when nothing is due soon.
 */
@Named("attemptReader")
@Dependent
public class AttemptReader extends AbstractItemReader {
    private static final Duration TICK = Duration.ofMillis(200);
    /** What is due later than this waits for the next run. */
    private static final Duration SOON = Duration.ofSeconds(10);
    /** How long a run without work waits for more, since starting one costs more than waiting. */
    private static final Duration LINGER = Duration.ofSeconds(2);
    /** How long a stopped run waits for answers on the way, so that fewer webhooks are sent twice. */
    private static final Duration GRACE = Duration.ofMillis(500);

    @Inject
    private JobContext job;

    @Inject
    private JobSignals signals;

    @Inject
    private Attempts attempts;

    @Inject
    private AttemptRecorder recorder;

    @Inject
    private CallbackQueue queue;

    @Inject
    private Callbacks callbacks;

    @Inject
    private CallbackSettings settings;

    private AttemptWindow window = new AttemptWindow(1);
    private long handedOut;
    private long busyAt;
    private long stoppingSince = -1;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        handedOut = checkpoint instanceof Long before ? before : 0;
        busyAt = System.nanoTime();
        window = new AttemptWindow(settings.inFlight());
        callbacks.forgetOld(Caller.SYSTEM);
    }

    @Override
    public @Nullable Optional<AttemptResult> readItem() throws InterruptedException {
        Optional<AttemptResult> ready = window.await(Duration.ZERO);
        if (ready.isPresent()) {
            return handOut(ready);
        }
        if (isStopping()) {
            return window.isEmpty() || isOver(stoppingSince, GRACE) ? null : handOut(window.await(TICK));
        }
        long seen = signals.count(Job.CALLBACK_DELIVERY.id());
        fill();
        if (!window.isEmpty()) {
            busyAt = System.nanoTime();
            return handOut(window.await(TICK));
        }
        signals.looked(Job.CALLBACK_DELIVERY.id(), seen);
        if (isOver(busyAt, LINGER) && !attempts.expectMore(SOON)) {
            return null;
        }
        signals.await(Job.CALLBACK_DELIVERY.id(), seen, TICK);
        return Optional.empty();
    }

    /** How many results this partition has handed out: for people, since the queue itself knows where it stands. */
    @Override
    public Serializable checkpointInfo() {
        return handedOut;
    }

    /** What is still under way is broken off and due again at once; what came in meanwhile is not lost. */
    @Override
    public void close() {
        List<String> brokenOff = window.breakOff();
        queue.release(Caller.SYSTEM, brokenOff);
        recorder.record(Caller.SYSTEM, window.drain());
    }

    private void fill() {
        if (window.room() <= 0) {
            return;
        }
        for (Attempt attempt : attempts.claim(window.room())) {
            window.begin(attempt, attempts::make);
        }
    }

    private Optional<AttemptResult> handOut(Optional<AttemptResult> result) {
        handedOut += result.isPresent() ? 1 : 0;
        return result;
    }

    private boolean isStopping() {
        if (stoppingSince < 0 && job.getBatchStatus() == BatchStatus.STOPPING) {
            stoppingSince = System.nanoTime();
        }
        return stoppingSince >= 0;
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }
}
