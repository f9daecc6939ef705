package org.tidings.identity;

/**
 * What makes a repeated request recognisable.
 *
 * @param value the caller's {@code Idempotency-Key}, or the signature of a signed request
 * @param fingerprint SHA-256 of the operation and the body, in hex: the same key with another fingerprint is a mistake
 */
public record RequestKey(String value, String fingerprint) {}
