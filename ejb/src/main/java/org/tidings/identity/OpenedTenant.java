package org.tidings.identity;

/** A tenant just opened; the only time that the secret of its first key is shown. */
public record OpenedTenant(String domainId, String projectId, String userId, IssuedKey key) {}
