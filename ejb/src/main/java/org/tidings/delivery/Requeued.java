package org.tidings.delivery;

import java.util.Collection;

/**
 * How many deliveries went into the queue again, by what they had been.
 *
 * @param failed those that had failed
 * @param timedOut those that had been given up as silent
 */
public record Requeued(int failed, int timedOut) {
    static Requeued of(Collection<DeliveryState> before) {
        int timedOut = (int) before.stream()
                .filter(state -> state == DeliveryState.TIMED_OUT)
                .count();
        return new Requeued(before.size() - timedOut, timedOut);
    }

    public int total() {
        return failed + timedOut;
    }
}
