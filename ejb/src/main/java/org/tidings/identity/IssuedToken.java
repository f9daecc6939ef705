package org.tidings.identity;

import java.time.Instant;

/**
 * A fresh token, the only time that it is shown.
 *
 * @param value what goes into {@code X-Auth-Token}
 */
public record IssuedToken(
        String value, Caller caller, String domain, String project, Instant issuedAt, Instant expiresAt) {
    @Override
    public String toString() {
        return "IssuedToken[" + caller.userName() + "]";
    }
}
