package org.tidings.identity;

import java.util.List;
import java.util.Optional;

/**
 * What makes a repeated request recognisable.
 *
 * @param value the caller's {@code Idempotency-Key}, or the signature of a signed request
 * @param fingerprint SHA-256 of the operation and the body, in hex: the same key with another fingerprint is a mistake
 * @param signature the signature of a signed request that has a key too: the header is not always signed, so a replay
 *     with another key must be recognised by this
 */
public record RequestKey(String value, String fingerprint, Optional<String> signature) {
    public RequestKey(String value, String fingerprint) {
        this(value, fingerprint, Optional.empty());
    }

    /** Every name by which a repeat is recognised. */
    List<String> names() {
        return signature
                .filter(other -> !other.equals(value))
                .map(other -> List.of(value, other))
                .orElseGet(() -> List.of(value));
    }
}
