package org.tidings.callback;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * How webhooks are delivered.
 *
 * @param attemptTimeout how long one attempt may take, name look-up, connection and answer together
 * @param firstRetry the wait after the first failure, doubled after each further one
 * @param longestRetry what the wait grows to
 * @param maxAttempts after how many failures a webhook is given up
 * @param inFlight attempts under way at once, per partition of the job
 * @param inFlightPerEndpoint attempts under way at once to one endpoint of one tenant
 * @param breaker when an endpoint is left alone for a while
 * @param keep how long what was delivered, and the body of what was given up, is kept
 */
public record CallbackSettings(
        Duration attemptTimeout,
        Duration firstRetry,
        Duration longestRetry,
        int maxAttempts,
        int inFlight,
        int inFlightPerEndpoint,
        BreakerSettings breaker,
        Duration keep) {
    /** Reads {@code tidings.callback.*}. */
    public static CallbackSettings read(SettingsReader in) {
        return new CallbackSettings(
                in.duration("tidings.callback.attempt-timeout", Duration.ofSeconds(10)),
                in.duration("tidings.callback.first-retry", Duration.ofSeconds(5)),
                in.duration("tidings.callback.longest-retry", Duration.ofHours(10)),
                in.number("tidings.callback.max-attempts", 16, 1, 1_000),
                in.number("tidings.callback.in-flight", 32, 1, 1_000),
                in.number("tidings.callback.in-flight-per-endpoint", 4, 1, 100),
                BreakerSettings.read(in),
                in.duration("tidings.callback.keep", Duration.ofDays(7)));
    }

    /** How long a claim holds: an attempt, and the time to write down what came of it. */
    Duration lease() {
        return attemptTimeout.multipliedBy(2).plusMinutes(1);
    }

    Backoff backoff() {
        return new Backoff(firstRetry, longestRetry);
    }
}
