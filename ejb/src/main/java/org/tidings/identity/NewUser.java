package org.tidings.identity;

import java.util.Set;

/** A user to be made. */
public record NewUser(String name, String password, Set<Role> roles) {
    public NewUser {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewUser[" + name + "]";
    }
}
