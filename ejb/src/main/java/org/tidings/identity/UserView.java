package org.tidings.identity;

import java.time.Instant;
import java.util.Set;

/** A user as operators see him: never with his password. */
public record UserView(String userId, String name, Set<Role> roles, boolean enabled, Instant createdAt) {
    public UserView {
        roles = Set.copyOf(roles);
    }
}
