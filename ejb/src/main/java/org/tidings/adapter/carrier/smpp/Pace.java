package org.tidings.adapter.carrier.smpp;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tidings.delivery.ChannelTurns.Turns;

/** Lets submits through at a channel's rate, which all nodes share. */
final class Pace {
    private static final long STALE = TimeUnit.SECONDS.toNanos(1);

    private final int rate;
    private final Supplier<Turns> turns;
    private long next = System.nanoTime();
    private long apart;
    private int left;

    /**
     * @param rate submits a second, 0 for no limit
     * @param turns gets some more turns
     */
    Pace(int rate, Supplier<Turns> turns) {
        this.rate = rate;
        this.turns = turns;
    }

    /** Whether one need not wait for one's turn now. */
    synchronized boolean isFree() {
        return rate == 0 || left > 0 && next <= System.nanoTime();
    }

    /**
     * Waits for the caller's turn.
     *
     * @param deadline until when, as {@link System#nanoTime}
     * @return false when it comes too late; then it is somebody else's
     */
    boolean await(long deadline) throws InterruptedException {
        if (rate == 0) {
            return true;
        }
        long mine = turn(deadline);
        if (mine > deadline) {
            return false;
        }
        TimeUnit.NANOSECONDS.sleep(mine - System.nanoTime());
        return true;
    }

    private synchronized long turn(long deadline) {
        long now = System.nanoTime();
        if (left == 0 || now - next > STALE) {
            Turns more = turns.get();
            next = System.nanoTime() + more.startsIn().toNanos();
            apart = more.apart().toNanos();
            left = more.count();
        }
        if (next > deadline) {
            return next;
        }
        long mine = next;
        next += apart;
        left--;
        return mine;
    }
}
