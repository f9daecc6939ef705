package org.tidings.identity;

import java.util.Optional;

/**
 * A tenant to be opened, with its first user.
 *
 * @param projectId chosen beforehand, or made up
 * @param key chosen beforehand, or made up
 */
public record NewTenant(String domain, NewUser user, Optional<String> projectId, Optional<IssuedKey> key) {
    /** A tenant whose first user may do everything that a tenant may. */
    public static NewTenant of(String domain, String user, String password) {
        return new NewTenant(domain, new NewUser(user, password, Role.ofTenants()), Optional.empty(), Optional.empty());
    }
}
