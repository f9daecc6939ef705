package org.tidings.shared.time;

import java.time.Instant;

/** A stretch of time, both ends included. */
public record TimeRange(Instant begin, Instant end) {
    public TimeRange {
        if (begin.isAfter(end)) {
            throw new IllegalArgumentException("begins after its end");
        }
    }
}
