package org.tidings.adapter.carrier.loopback;

import java.util.concurrent.TimeUnit;

/** Lets so many through a second, evenly. */
final class Pace {
    private final int perSecond;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    int perSecond() {
        return perSecond;
    }

    /** Waits for the caller's turn. An interrupted caller goes through at once and stays interrupted. */
    void await() {
        if (perSecond == 0) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(turn() - System.nanoTime());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long turn() {
        next = Math.max(next, System.nanoTime()) + TimeUnit.SECONDS.toNanos(1) / perSecond;
        return next;
    }
}
