package org.tidings.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.tidings.identity.Caller;

/**
 * Where channels hand in receipts whose carrier waits for the acknowledgement of each before it sends many more. They are put
 * down at once, as many as come together, and acknowledged; what follows from them is written afterwards in batches that no
 * carrier waits for.
 */
@ApplicationScoped
public class KeptReceipts {
    private static final Logger LOG = Logger.getLogger(KeptReceipts.class);
    private static final int CAPACITY = 20_000;
    private static final int AT_ONCE = 500;
    private static final long SUCCESSORS_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long GATHER_MILLIS = 100;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final int TRIES = 6;

    /** Threads of its own: a task of the server's executor that never ends would hold up every graceful stop. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Receipts receipts;

    private final BlockingQueue<Arrived> arrived = new ArrayBlockingQueue<>(CAPACITY);
    private final BlockingQueue<Long> kept = new LinkedBlockingQueue<>();
    private final Map<Long, Integer> tries = new HashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean open = true;
    private int lastKept;

    @PostConstruct
    void start() {
        work("receipt-keeper", this::keep);
        work("receipt-settler", this::settle);
    }

    @PreDestroy
    void stop() {
        open = false;
        workers.forEach(Thread::interrupt);
    }

    /**
     * Hands in a receipt.
     *
     * @param answer is told what became of it, unless the server stops before
     * @return false while too many are on their way: the carrier must send it again
     */
    public boolean offer(CarrierReceipt receipt, Answer answer) {
        return kept.size() < CAPACITY && arrived.offer(new Arrived(receipt, answer));
    }

    /** What a carrier is answered. It must not wait for anything. */
    public interface Answer {
        /** The receipt is in the database. */
        void kept();

        /** It is not, and the carrier must send it again. */
        void failed();
    }

    private void keep() throws InterruptedException {
        List<Arrived> batch = gather();
        lastKept = batch.size();
        try {
            kept.addAll(receipts.park(
                    Caller.SYSTEM, batch.stream().map(Arrived::receipt).toList()));
        } catch (RuntimeException problem) {
            LOG.warnf(
                    "%d receipts could not be kept and will be sent again by their carrier: %s", batch.size(), problem);
            answer(batch, Answer::failed);
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
            return;
        }
        answer(batch, Answer::kept);
    }

    /** Whoever cannot be answered any more must not keep the others from their answers. */
    private static void answer(List<Arrived> batch, Consumer<Answer> word) {
        for (Arrived one : batch) {
            try {
                word.accept(one.answer());
            } catch (RuntimeException broken) {
                LOG.debugf("A receipt could not be answered and will come again: %s", broken);
            }
        }
    }

    /**
     * A carrier with so many receipts under way sends the next when these are acknowledged: those that follow the last batch
     * are waited for, a moment at most, since two small batches take it twice as long as one of all.
     */
    private List<Arrived> gather() throws InterruptedException {
        List<Arrived> batch = new ArrayList<>();
        batch.add(arrived.take());
        long end = System.nanoTime() + SUCCESSORS_NANOS;
        arrived.drainTo(batch, AT_ONCE - batch.size());
        while (batch.size() < lastKept) {
            Arrived next = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            batch.add(next);
            arrived.drainTo(batch, AT_ONCE - batch.size());
        }
        return batch;
    }

    private void settle() throws InterruptedException {
        List<Long> batch = new ArrayList<>();
        batch.add(kept.take());
        if (kept.size() < AT_ONCE) {
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
        }
        kept.drainTo(batch, AT_ONCE - 1);
        try {
            List<Long> early = receipts.settle(Caller.SYSTEM, batch);
            Set<Long> waiting = Set.copyOf(early);
            batch.stream().filter(id -> !waiting.contains(id)).forEach(tries::remove);
            waiting.forEach(this::tryAgain);
        } catch (RuntimeException problem) {
            LOG.warnf("%d receipts could not be recorded now and are tried again: %s", batch.size(), problem);
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
            kept.addAll(batch);
        }
    }

    /** Half a second long, until the record of the submit is there; then the parked receipts' own job looks after it. */
    private void tryAgain(Long id) {
        if (tries.merge(id, 1, Integer::sum) < TRIES) {
            kept.add(id);
        } else {
            tries.remove(id);
        }
    }

    private void work(String name, Step step) {
        Thread thread = threads.newThread(() -> {
            try {
                while (open) {
                    step.run();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setName(name);
        thread.start();
        workers.add(thread);
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private record Arrived(CarrierReceipt receipt, Answer answer) {}
}
