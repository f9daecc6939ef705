package org.tidings.identity;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param tokenLife how long a token is good for
 * @param failuresPerUser failed sign-ins of one user within the window after which he has to wait
 * @param failuresPerAddress the same of one client address, behind which many users may be
 * @param failureWindow how long a failed sign-in counts
 */
public record IdentitySettings(
        Duration tokenLife, int failuresPerUser, int failuresPerAddress, Duration failureWindow) {
    /** Reads {@code tidings.identity.*}. */
    public static IdentitySettings read(SettingsReader in) {
        return new IdentitySettings(
                in.duration("tidings.identity.token-life", Duration.ofHours(24)),
                in.number("tidings.identity.failures-per-user", 5, 1, 1_000),
                in.number("tidings.identity.failures-per-address", 20, 1, 100_000),
                in.duration("tidings.identity.failure-window", Duration.ofMinutes(15)));
    }
}
