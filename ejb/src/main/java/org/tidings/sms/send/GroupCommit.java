package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/**
 * Lets requests of the same moment share a transaction. A request that comes while few are being stored is stored at once;
 * one that comes meanwhile joins a group, and the first of the group stores it for all when its turn has come. So under load
 * a request costs a fraction of a commit, and without load it waits for nobody.
 *
 * <p>What fails in company is tried alone, but only where nothing of it can have been stored. Whatever happens, each is
 * answered within a time, and who has waited too long for his turn is not stored any more.
 */
@ApplicationScoped
class GroupCommit {
    /** While one transaction waits for the disk, another is prepared. */
    private static final int AT_ONCE = 2;

    private static final int MESSAGES_AT_MOST = 1_000;

    /** After how long whoever was refused may come again. */
    private static final Duration COME_AGAIN = Duration.ofMinutes(1);

    @Inject
    private SmsAcceptance acceptance;

    private final Patience patience;
    private final Deque<WaitingRequest> queue = new ArrayDeque<>();
    private int storing;

    GroupCommit() {
        this(Patience.USUAL);
    }

    GroupCommit(Patience patience) {
        this.patience = patience;
    }

    /**
     * Stores a request, and returns when it is stored.
     *
     * @throws ApiException {@link SmsSendError#BUSY} when it was not stored since it would have waited too long, and
     *     {@link CommonError#IN_FLIGHT} when it was made before
     */
    SmsSendAnswer accept(SmsDraft draft) {
        WaitingRequest mine = new WaitingRequest(draft);
        groupOf(mine).ifPresent(this::storeAndPassOn);
        return mine.answer(patience.stored());
    }

    /** The group that this request is to store; empty when somebody else has seen to it. */
    private Optional<List<WaitingRequest>> groupOf(WaitingRequest mine) {
        synchronized (queue) {
            if (storing < AT_ONCE) {
                storing++;
                return Optional.of(List.of(mine));
            }
            queue.add(mine);
        }
        if (!mine.awaitTurn(patience.turn()) && leave(mine)) {
            throw busy();
        }
        return mine.turn(patience.stored());
    }

    private boolean leave(WaitingRequest mine) {
        synchronized (queue) {
            return queue.remove(mine);
        }
    }

    private void storeAndPassOn(List<WaitingRequest> group) {
        try {
            store(group);
        } finally {
            passOn();
        }
    }

    /** The turn goes to whoever has waited longest, and with it a group. */
    private void passOn() {
        List<WaitingRequest> next = new ArrayList<>();
        synchronized (queue) {
            int messages = 0;
            while (!queue.isEmpty()
                    && (next.isEmpty() || messages + queue.element().size() <= MESSAGES_AT_MOST)) {
                messages += queue.element().size();
                next.add(queue.remove());
            }
            if (next.isEmpty()) {
                storing--;
            }
        }
        if (!next.isEmpty()) {
            next.get(0).lead(next);
        }
    }

    private void store(List<WaitingRequest> group) {
        try {
            List<Optional<SmsSendAnswer>> answers =
                    acceptance.accept(group.stream().map(WaitingRequest::draft).toList());
            for (int i = 0; i < group.size(); i++) {
                tell(group.get(i), answers.get(i));
            }
        } catch (Exception | Error problem) {
            if (group.size() > 1 && RolledBack.isCertain(problem)) {
                group.forEach(this::storeAlone);
            } else {
                group.forEach(one -> one.failed(problem));
            }
        }
    }

    private void storeAlone(WaitingRequest one) {
        if (one.hasWaited(patience.turn())) {
            one.failed(busy());
        } else {
            store(List.of(one));
        }
    }

    private static void tell(WaitingRequest one, Optional<SmsSendAnswer> answer) {
        answer.ifPresentOrElse(one::stored, () -> one.failed(ApiException.of(CommonError.IN_FLIGHT)));
    }

    private static ApiException busy() {
        return ApiException.retryLater(SmsSendError.BUSY, COME_AGAIN);
    }

    /**
     * How long requests wait.
     *
     * @param turn until they begin to be stored
     * @param stored until they are, from then on
     */
    record Patience(Duration turn, Duration stored) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(60));
    }
}
