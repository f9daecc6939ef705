package org.tidings.batch.dispatch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.tidings.delivery.ClaimedDelivery;

/** What a partition has claimed and not yet handed on, and how much of the present window it has. */
final class ClaimBuffer {
    private final Deque<ClaimedDelivery> claimed = new ArrayDeque<>();
    private final int window;
    private int inWindow;

    ClaimBuffer(int window) {
        this.window = window;
    }

    boolean isEmpty() {
        return claimed.isEmpty();
    }

    void fill(Collection<ClaimedDelivery> more) {
        claimed.addAll(more);
    }

    ClaimedDelivery next() {
        inWindow++;
        return claimed.remove();
    }

    /** A window goes to the carrier when it is full, or when the next delivery would have to be waited for. */
    boolean isWindowReady() {
        return inWindow >= window || (inWindow > 0 && claimed.isEmpty());
    }

    void beginWindow() {
        inWindow = 0;
    }

    List<ClaimedDelivery> drain() {
        List<ClaimedDelivery> rest = List.copyOf(claimed);
        claimed.clear();
        return rest;
    }
}
