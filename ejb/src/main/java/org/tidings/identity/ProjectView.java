package org.tidings.identity;

import java.time.Instant;

/** A project as its tenant sees it. */
public record ProjectView(String id, String name, String domainId, Instant createdAt) {}
