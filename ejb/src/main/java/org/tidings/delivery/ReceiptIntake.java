package org.tidings.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tidings.identity.Caller;

/**
 * Where channels hand in receipts. They are gathered for a moment and recorded together; a receipt that fits no delivery
 * yet is tried for half a second before it is parked. A channel may acknowledge a receipt to its carrier once {@code onKept}
 * has run: by then it is in the database.
 */
@ApplicationScoped
public class ReceiptIntake {
    private static final Logger LOG = Logger.getLogger(ReceiptIntake.class);
    private static final int CAPACITY = 20_000;
    private static final int AT_ONCE = 500;
    private static final long GATHER_MILLIS = 20;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final int TRIES_BEFORE_PARKING = 25;

    /** A thread of its own: a task of the server's executor that never ends would hold up every graceful stop. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Receipts receipts;

    private final BlockingQueue<Arrived> arrived = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean open = true;
    private Optional<Thread> worker = Optional.empty();

    @PostConstruct
    void start() {
        Thread thread = threads.newThread(this::work);
        thread.setName("receipt-intake");
        thread.start();
        worker = Optional.of(thread);
    }

    @PreDestroy
    void stop() {
        open = false;
        worker.ifPresent(Thread::interrupt);
    }

    /** Hands in a receipt; waits while too many are on their way. */
    public void offer(CarrierReceipt receipt, Runnable onKept) throws InterruptedException {
        arrived.put(new Arrived(receipt, onKept, 0));
    }

    private void work() {
        while (open) {
            List<Arrived> batch = List.of();
            try {
                batch = gather();
                if (!batch.isEmpty()) {
                    keep(batch);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException problem) {
                LOG.warnf("%d receipts could not be recorded now and are tried again: %s", batch.size(), problem);
                tryAgain(batch);
            }
        }
    }

    private List<Arrived> gather() throws InterruptedException {
        List<Arrived> batch = new ArrayList<>();
        Arrived first = arrived.poll(500, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            arrived.drainTo(batch, AT_ONCE - 1);
        }
        return batch;
    }

    private void keep(List<Arrived> batch) {
        List<CarrierReceipt> unmatched = receipts.record(
                Caller.SYSTEM, batch.stream().map(Arrived::receipt).toList());
        Collection<CarrierReceipt> missing = new HashSet<>(unmatched);
        List<Arrived> tooEarly =
                batch.stream().filter(one -> missing.contains(one.receipt())).toList();
        batch.stream()
                .filter(one -> !missing.contains(one.receipt()))
                .forEach(one -> one.onKept().run());
        List<Arrived> park = tooEarly.stream()
                .filter(one -> one.tries() >= TRIES_BEFORE_PARKING)
                .toList();
        receipts.park(Caller.SYSTEM, park.stream().map(Arrived::receipt).toList());
        park.forEach(one -> one.onKept().run());
        tooEarly.stream()
                .filter(one -> one.tries() < TRIES_BEFORE_PARKING)
                .map(Arrived::again)
                .forEach(this::putBack);
    }

    private void tryAgain(List<Arrived> batch) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        batch.forEach(this::putBack);
    }

    /** A full intake drops nothing that a carrier will not send again, since it was never acknowledged. */
    private void putBack(Arrived one) {
        if (!arrived.offer(one)) {
            LOG.warnf(
                    "The receipt of %s waits for its carrier to send it again",
                    one.receipt().carrierMessageId());
        }
    }

    private record Arrived(CarrierReceipt receipt, Runnable onKept, int tries) {
        Arrived again() {
            return new Arrived(receipt, onKept, tries + 1);
        }
    }
}
