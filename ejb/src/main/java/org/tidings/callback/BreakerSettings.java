package org.tidings.callback;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * When an endpoint is left alone for a while.
 *
 * @param failures how many failures one after the other open its breaker
 * @param firstPause how long it is left alone then, doubled when the one attempt after it fails as well
 * @param longestPause what the pause grows to
 */
public record BreakerSettings(int failures, Duration firstPause, Duration longestPause) {
    /** Reads {@code tidings.callback.breaker.*}. */
    public static BreakerSettings read(SettingsReader in) {
        return new BreakerSettings(
                in.number("tidings.callback.breaker.failures", 5, 1, 1_000),
                in.duration("tidings.callback.breaker.first-pause", Duration.ofSeconds(30)),
                in.duration("tidings.callback.breaker.longest-pause", Duration.ofMinutes(10)));
    }
}
