package org.tidings.web.ops;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tidings.identity.NewTenant;

/** A tenant to be opened. */
public record NewTenantRequest(
        @NotNull @Pattern(regexp = Names.FORM, message = Names.RULE)
        String domain,

        @NotNull @Pattern(regexp = Names.FORM, message = Names.RULE)
        String user,

        @NotNull @Size(min = 8, max = 128) String password) {
    NewTenant toCommand() {
        return NewTenant.of(domain, user, password);
    }
}
