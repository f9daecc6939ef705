package org.tidings.batch.dispatch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tidings.batch.JobSignals;
import org.tidings.delivery.Channels;
import org.tidings.delivery.ClaimedDelivery;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.delivery.DeliverySettings;
import org.tidings.delivery.MessageKind;
import org.tidings.identity.Caller;

/**
 * Hands out claimed deliveries one by one. Its checkpoint is the last id it has claimed: a cursor that spares it the dead
 * front of the queue; what comes back to the queue behind it is found when it begins at the front again.
 *
 * <p>What it still has when half the lease is over it gives back and claims anew: a slow channel may take longer over a claim
 * than the lease lasts, and whatever is submitted after that somebody else submits as well.
 */
@Named("claimReader")
@Dependent
public class ClaimReader extends AbstractItemReader {
    private static final Duration LOOK_AROUND = Duration.ofMillis(200);
    private static final Duration GATHER = Duration.ofMillis(30);

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private Channels channels;

    @Inject
    private JobSignals signals;

    @Inject
    private DeliverySettings settings;

    @Inject
    @BatchProperty
    private String kind;

    private ClaimBuffer buffer = new ClaimBuffer(1);
    private Duration linger = Duration.ZERO;
    private long cursor;
    private long gatheredAt;
    private long freshUntil;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        linger = DispatchSettings.current(job.getJobName()).linger();
        buffer = new ClaimBuffer(settings.window());
        cursor = checkpoint instanceof Long last ? last : 0;
        gatheredAt = System.nanoTime();
        step.setTransientUserData(buffer);
    }

    @Override
    public @Nullable ClaimedDelivery readItem() throws InterruptedException {
        if (System.nanoTime() - freshUntil > 0) {
            giveBack();
        }
        if (buffer.isEmpty() && !claimMore()) {
            return null;
        }
        return buffer.next();
    }

    @Override
    public Serializable checkpointInfo() {
        return cursor;
    }

    /** A stopped run gives back what it has not handed to the carrier. */
    @Override
    public void close() {
        giveBack();
    }

    private void giveBack() {
        List<ClaimedDelivery> untouched = buffer.drain();
        if (!untouched.isEmpty()) {
            cursor = untouched.get(0).id() - 1;
            queue.release(Caller.SYSTEM, untouched);
        }
    }

    /** Waits a while for something to claim; false when there was nothing, or the run shall stop. */
    private boolean claimMore() throws InterruptedException {
        letMoreComeTogether();
        long giveUp = System.nanoTime() + linger.toNanos();
        while (job.getBatchStatus() != BatchStatus.STOPPING) {
            long seen = signals.count(job.getJobName());
            if (claim()) {
                return true;
            }
            signals.looked(job.getJobName(), seen);
            while (!signals.await(job.getJobName(), seen, LOOK_AROUND)) {
                if (System.nanoTime() > giveUp || job.getBatchStatus() == BatchStatus.STOPPING) {
                    return false;
                }
            }
        }
        return false;
    }

    private MessageKind kind() {
        return MessageKind.valueOf(kind);
    }

    private boolean claim() {
        if (!channels.isOpenFor(Caller.SYSTEM, kind())) {
            return false;
        }
        long halfLeaseOver = System.nanoTime() + settings.lease().toNanos() / 2;
        List<ClaimedDelivery> next = queue.claim(Caller.SYSTEM, kind(), cursor);
        if (next.isEmpty() && cursor > 0) {
            next = queue.claim(Caller.SYSTEM, kind(), 0);
        }
        if (next.isEmpty()) {
            return false;
        }
        cursor = next.get(next.size() - 1).id();
        buffer.fill(next);
        freshUntil = halfLeaseOver;
        gatheredAt = System.nanoTime() + (next.size() < settings.window() ? GATHER.toNanos() : 0);
        return true;
    }

    /**
     * A window costs nearly as much for one delivery as for fifty: where single ones follow each other, those of a moment go
     * together. Whoever comes after a pause goes at once.
     */
    private void letMoreComeTogether() throws InterruptedException {
        long left = gatheredAt - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
