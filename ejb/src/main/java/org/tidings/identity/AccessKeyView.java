package org.tidings.identity;

import java.time.Instant;

/** An access key as operators see it: never with its secret. */
public record AccessKeyView(String ak, String userName, boolean enabled, Instant createdAt) {}
