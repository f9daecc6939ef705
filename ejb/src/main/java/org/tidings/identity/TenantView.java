package org.tidings.identity;

import java.time.Instant;

/** A tenant as operators see it. */
public record TenantView(String domainId, String name, boolean enabled, Instant createdAt) {}
