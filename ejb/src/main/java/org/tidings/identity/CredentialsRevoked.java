package org.tidings.identity;

/** Something that let callers in no longer does: what remembers credentials forgets them once this is committed. */
record CredentialsRevoked() {}
