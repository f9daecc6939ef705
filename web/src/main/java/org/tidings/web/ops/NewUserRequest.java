package org.tidings.web.ops;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.identity.IdentityError;
import org.tidings.identity.NewUser;
import org.tidings.identity.Role;
import org.tidings.shared.ApiException;

/** A user to be added; roles are names of policies. */
public record NewUserRequest(
        @NotNull @Pattern(regexp = Names.FORM, message = Names.RULE)
        String name,

        @NotNull @Size(min = 8, max = 128) String password,
        @NotNull @Size(max = 20) List<@NotNull String> roles) {
    NewUser toCommand() {
        Set<Role> known = roles.stream()
                .map(policy -> Role.ofPolicy(policy)
                        .orElseThrow(() -> ApiException.ofField(IdentityError.UNKNOWN_ROLE, "roles", "unknown role")))
                .collect(Collectors.toSet());
        return new NewUser(name, password, known);
    }
}
