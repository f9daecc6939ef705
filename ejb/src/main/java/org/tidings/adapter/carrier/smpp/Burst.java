package org.tidings.adapter.carrier.smpp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Some submits on their way together: written as far as the window and the rate allow, then waited for. */
final class Burst {
    /** What a carrier cannot take within this goes back to the queue, so that other carriers' messages get their turn. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private static final int FULL_BATCH = 32 * 1024;

    private final Supplier<Optional<Session>> sessions;
    private final AdaptiveWindow window;
    private final Pace pace;
    private final long answerNanos;
    private final Map<Session, ByteArrayOutputStream> batches = new LinkedHashMap<>();
    private final long deadline = System.nanoTime() + PATIENCE;

    Burst(Supplier<Optional<Session>> sessions, AdaptiveWindow window, Pace pace, long answerNanos) {
        this.sessions = sessions;
        this.window = window;
        this.pace = pace;
        this.answerNanos = answerNanos;
    }

    /** Submits them; those that the carrier asks to wait with are tried again while there is time. */
    List<SubmitResult> submit(List<Submit> submits) throws InterruptedException {
        List<SubmitResult> results = once(submits);
        while (System.nanoTime() < deadline && results.stream().anyMatch(Burst::isToRepeat)) {
            List<Integer> again = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                if (isToRepeat(results.get(i))) {
                    again.add(i);
                }
            }
            List<SubmitResult> repeated = once(again.stream().map(submits::get).toList());
            results = new ArrayList<>(results);
            for (int i = 0; i < again.size(); i++) {
                results.set(again.get(i), repeated.get(i));
            }
        }
        return results;
    }

    private List<SubmitResult> once(List<Submit> submits) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (Submit submit : submits) {
            sent.add(write(submit));
        }
        flush();
        long until = System.nanoTime() + answerNanos;
        List<SubmitResult> results = new ArrayList<>();
        for (Sent one : sent) {
            results.add(one.await(until));
        }
        return results;
    }

    private Sent write(Submit submit) throws InterruptedException {
        if (!mayGo()) {
            return Sent.NOT;
        }
        Optional<Session> session = sessions.get();
        if (session.isEmpty()) {
            window.giveBack(new SubmitResult.Unsent());
            return Sent.NOT;
        }
        Session open = session.get();
        ByteArrayOutputStream batch = batches.computeIfAbsent(open, unused -> new ByteArrayOutputStream(1024));
        CompletableFuture<SubmitResult> result = open.write(batch, submit);
        result.thenAccept(window::giveBack);
        if (batch.size() > FULL_BATCH) {
            flush();
        }
        return new Sent(Optional.of(open), result);
    }

    /** Nothing that was written may be held back while this waits. */
    private boolean mayGo() throws InterruptedException {
        if (!pace.isFree()) {
            flush();
        }
        if (!pace.await(deadline)) {
            return false;
        }
        if (window.tryTake()) {
            return true;
        }
        flush();
        return window.take(deadline);
    }

    private void flush() {
        batches.forEach(Session::send);
        batches.clear();
    }

    private static boolean isToRepeat(SubmitResult result) {
        return result instanceof SubmitResult.Answered answer && Status.asksForLess(answer.status());
    }

    /** A submit that was written, or one that was not. */
    private record Sent(Optional<Session> session, CompletableFuture<SubmitResult> result) {
        static final Sent NOT =
                new Sent(Optional.empty(), CompletableFuture.completedFuture(new SubmitResult.Unsent()));

        /** A session that owes an answer for too long is given up, with all that is under way in it. */
        SubmitResult await(long until) throws InterruptedException {
            try {
                return result.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException silent) {
                session.ifPresent(Session::giveUp);
                return result.getNow(new SubmitResult.Lost());
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
