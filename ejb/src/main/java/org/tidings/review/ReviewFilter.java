package org.tidings.review;

import java.util.Optional;

/**
 * Which reviews are wanted.
 *
 * @param domainId of that tenant
 */
public record ReviewFilter(Optional<ReviewKind> kind, Optional<ReviewState> state, Optional<String> domainId) {}
