package org.tidings.callback;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an endpoint alone that fails again and again: open for a pause, then half open for one attempt, which closes it or
 * opens it for twice as long. Not for use by several threads at once.
 */
final class Breaker {
    private final BreakerSettings settings;
    private int failures;
    private Duration pause = Duration.ZERO;
    private Instant openUntil = Instant.MIN;

    Breaker(BreakerSettings settings) {
        this.settings = settings;
    }

    boolean isOpen(Instant now) {
        return openUntil.isAfter(now);
    }

    /** Whether it has been open and has not been proven wrong since: one attempt may try. */
    boolean isHalfOpen(Instant now) {
        return isTripped() && !isOpen(now);
    }

    boolean isTripped() {
        return !pause.isZero();
    }

    /** Nothing speaks against the endpoint. */
    boolean isUnblemished() {
        return failures == 0 && !isTripped();
    }

    Instant openUntil() {
        return openUntil;
    }

    void succeeded() {
        failures = 0;
        pause = Duration.ZERO;
        openUntil = Instant.MIN;
    }

    /** An attempt that was under way when it opened does not open it further. */
    void failed(Instant now) {
        failures++;
        if (isOpen(now) || failures < settings.failures() && !isTripped()) {
            return;
        }
        pause = isTripped() ? shorter(pause.multipliedBy(2), settings.longestPause()) : settings.firstPause();
        openUntil = now.plus(pause);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
