package org.tidings.callback;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: doubled each time up to the longest, and a fifth more or less so that what failed
 * together does not come back together.
 */
record Backoff(Duration first, Duration longest) {
    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 40;

    /** @param failures how often it has failed by now, from 1 */
    Duration after(int failures, RandomGenerator dice) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        double bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (bounded * (1 - JITTER + 2 * JITTER * dice.nextDouble())));
    }
}
