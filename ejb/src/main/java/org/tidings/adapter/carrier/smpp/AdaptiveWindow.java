package org.tidings.adapter.carrier.smpp;

import java.util.concurrent.TimeUnit;

/**
 * How many submits may be under way with a carrier. When the carrier asks for less, it is halved and rests a moment, longer
 * each time; it grows back by one for every window that was accepted.
 */
final class AdaptiveWindow {
    private static final long FIRST_REST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(5);

    private final int size;
    private int allowed;
    private int taken;
    private int accepted;
    private long rest = FIRST_REST;
    private long restUntil = System.nanoTime();

    AdaptiveWindow(int size) {
        this.size = size;
        this.allowed = size;
    }

    /** Takes a place if one is free now. */
    synchronized boolean tryTake() {
        if (taken >= allowed || System.nanoTime() < restUntil) {
            return false;
        }
        taken++;
        return true;
    }

    /**
     * Waits for a place.
     *
     * @param deadline until when, as {@link System#nanoTime}
     * @return whether there was one
     */
    synchronized boolean take(long deadline) throws InterruptedException {
        while (!tryTake()) {
            long now = System.nanoTime();
            if (now >= deadline) {
                return false;
            }
            long wake = now < restUntil ? Math.min(restUntil, deadline) : deadline;
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, wake - now));
        }
        return true;
    }

    synchronized void giveBack(SubmitResult result) {
        taken--;
        if (result instanceof SubmitResult.Answered answer) {
            if (Status.asksForLess(answer.status())) {
                slowDown();
            } else if (answer.status() == Status.OK) {
                speedUp();
            }
        }
        notifyAll();
    }

    synchronized int allowed() {
        return allowed;
    }

    private void slowDown() {
        long now = System.nanoTime();
        if (now < restUntil) {
            return;
        }
        allowed = Math.max(1, allowed / 2);
        restUntil = now + rest;
        rest = Math.min(LONGEST_REST, rest * 2);
        accepted = 0;
    }

    private void speedUp() {
        accepted++;
        if (accepted >= allowed) {
            accepted = 0;
            allowed = Math.min(size, allowed + 1);
            rest = Math.max(FIRST_REST, rest / 2);
        }
    }
}
