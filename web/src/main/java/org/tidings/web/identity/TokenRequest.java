package org.tidings.web.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.IdentityError;
import org.tidings.identity.SignIn;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** A password and the scope that the token shall have. */
public record TokenRequest(@NotNull @Valid Auth auth) {
    public record Auth(
            @NotNull @Valid Identity identity,
            @Valid @Nullable Scope scope) {}

    public record Identity(
            @NotNull @Size(min = 1, max = 10) List<@NotNull String> methods,
            @NotNull @Valid Password password) {}

    public record Password(@NotNull @Valid User user) {}

    public record User(
            @NotBlank @Size(max = 64) String name,
            @NotNull @Size(max = 128) String password,
            @NotNull @Valid Domain domain) {}

    public record Domain(@NotBlank @Size(max = 64) String name) {}

    public record Scope(
            @Valid @Nullable Project project, @Nullable Object domain) {}

    public record Project(
            @Size(max = 64) @Nullable String name,
            @Size(max = 64) @Nullable String id) {}

    /**
     * The sign-in that this asks for.
     *
     * @param address whence the request came
     */
    SignIn toCommand(String address) {
        if (!auth.identity().methods().contains("password")) {
            throw CommonError.invalid("auth.identity.methods", "only password is supported");
        }
        Project project = project();
        User user = auth.identity().password().user();
        return new SignIn(
                user.domain().name(),
                user.name(),
                user.password(),
                Optional.ofNullable(project.name()),
                Optional.ofNullable(project.id()),
                address);
    }

    private Project project() {
        Scope scope = auth.scope();
        if (scope != null && scope.domain() != null) {
            throw ApiException.ofField(
                    IdentityError.SCOPE_NOT_PROJECT, "auth.scope.domain", "the scope must be a project");
        }
        if (scope == null || scope.project() == null) {
            throw ApiException.ofField(
                    IdentityError.SCOPE_NOT_PROJECT, "auth.scope.project", "the scope must be a project");
        }
        if (scope.project().name() == null && scope.project().id() == null) {
            throw ApiException.ofField(IdentityError.SCOPE_NOT_PROJECT, "auth.scope.project", "needs a name or an id");
        }
        return scope.project();
    }
}
