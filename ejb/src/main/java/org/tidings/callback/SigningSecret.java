package org.tidings.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * What a tenant's webhooks are signed with.
 *
 * @param secret in the form of Standard Webhooks, {@code whsec_…}
 * @param formerEndsAt until when the secret before it signs as well, where there was one
 */
public record SigningSecret(String secret, Instant createdAt, Optional<Instant> formerEndsAt) {
    @Override
    public String toString() {
        return "secret of " + createdAt;
    }
}
