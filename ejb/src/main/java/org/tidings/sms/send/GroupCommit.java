package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tidings.shared.ApiException;

/**
 * Lets requests of the same moment share a transaction. A request that comes while few are being stored is stored at once;
 * one that comes meanwhile joins a group, and the first of the group stores it for all when its turn has come. So under load
 * a request costs a fraction of a commit, and without load it waits for nobody. What fails in company is tried alone.
 */
@ApplicationScoped
class GroupCommit {
    /** While one transaction waits for the disk, another is prepared. */
    private static final int AT_ONCE = 2;

    private static final int MESSAGES_AT_MOST = 1_000;

    @Inject
    private SmsAcceptance acceptance;

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int storing;

    /** Stores a request, and returns when it is stored. */
    SmsSendAnswer accept(SmsDraft draft) {
        Waiting mine = new Waiting(draft);
        List<Waiting> group = join(mine);
        if (!group.isEmpty()) {
            try {
                store(group);
            } finally {
                passOn();
            }
        }
        return mine.result();
    }

    private List<Waiting> join(Waiting mine) {
        synchronized (queue) {
            if (storing < AT_ONCE) {
                storing++;
                return List.of(mine);
            }
            queue.add(mine);
        }
        return mine.turn.join();
    }

    /** The turn goes to whoever has waited longest, and with it a group. */
    private void passOn() {
        List<Waiting> next = new ArrayList<>();
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
            next.get(0).turn.complete(next);
        }
    }

    private void store(List<Waiting> group) {
        try {
            List<SmsSendAnswer> answers =
                    acceptance.accept(group.stream().map(one -> one.draft).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).stored(answers.get(i));
            }
        } catch (RuntimeException | Error problem) {
            if (group.size() == 1 && problem instanceof ApiException) {
                group.get(0).failed(problem);
            } else {
                group.forEach(this::storeAlone);
            }
        }
    }

    private void storeAlone(Waiting one) {
        try {
            one.stored(acceptance.accept(List.of(one.draft)).get(0));
        } catch (RuntimeException | Error problem) {
            one.failed(problem);
        }
    }

    /** A request on its way into the database. */
    private static final class Waiting {
        private final SmsDraft draft;
        private final CompletableFuture<List<Waiting>> turn = new CompletableFuture<>();
        private final CompletableFuture<SmsSendAnswer> answer = new CompletableFuture<>();

        Waiting(SmsDraft draft) {
            this.draft = draft;
        }

        int size() {
            return draft.messages().size();
        }

        void stored(SmsSendAnswer given) {
            answer.complete(given);
            turn.complete(List.of());
        }

        void failed(Throwable problem) {
            answer.completeExceptionally(problem);
            turn.complete(List.of());
        }

        SmsSendAnswer result() {
            try {
                return answer.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                throw failure;
            }
        }
    }
}
