package org.tidings.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request on its way into the database: first it waits for its turn, and then, unless it leads its group, for its answer. */
final class WaitingRequest {
    private final SmsDraft draft;
    private final long since = System.nanoTime();
    private final CompletableFuture<Optional<List<WaitingRequest>>> turn = new CompletableFuture<>();
    private final CompletableFuture<SmsSendAnswer> answer = new CompletableFuture<>();

    WaitingRequest(SmsDraft draft) {
        this.draft = draft;
    }

    SmsDraft draft() {
        return draft;
    }

    /** How many messages it has. */
    int size() {
        return draft.messages().size();
    }

    boolean hasWaited(Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }

    /** Wakes it to store this group, which it belongs to. */
    void lead(List<WaitingRequest> group) {
        turn.complete(Optional.of(group));
    }

    /** Answers it. */
    void stored(SmsSendAnswer given) {
        answer.complete(given);
        turn.complete(Optional.empty());
    }

    /** Answers it with a problem. */
    void failed(Throwable problem) {
        answer.completeExceptionally(problem);
        turn.complete(Optional.empty());
    }

    /** Waits until it is to store a group or has been answered; false when neither has come in this time. */
    boolean awaitTurn(Duration most) {
        return turn.thenApply(come -> true)
                .completeOnTimeout(false, most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The group that it is to store; empty when somebody else has stored it. */
    Optional<List<WaitingRequest>> turn(Duration most) {
        return joined(turn, most);
    }

    /** What it is answered; throws the problem that it has failed with. */
    SmsSendAnswer answer(Duration most) {
        return joined(answer, most);
    }

    private static <T> T joined(CompletableFuture<T> future, Duration most) {
        try {
            return future.copy()
                    .orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            String what = failure.getCause() instanceof TimeoutException ? "has not ended" : "has failed";
            throw new IllegalStateException("The transaction of a group " + what, failure.getCause());
        }
    }
}
