package org.tidings.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.identity.Users;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Operators add users to tenants and shut them out. */
@Path("/ops/v1/tenants/{domain_id}/users")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class UsersResource {
    @Inject
    private Users users;

    @Inject
    private CurrentRequest request;

    @POST
    @Permits(Permission.OPERATE)
    @Operation(operationId = "AddUser", summary = "Add a user to a tenant")
    public UsersAnswer.Made add(@PathParam("domain_id") String domainId, @NotNull @Valid NewUserRequest wanted) {
        return new UsersAnswer.Made(
                users.add(request.caller(), domainId, wanted.toCommand()).userId());
    }

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListUsers", summary = "List the users of a tenant")
    public UsersAnswer list(@PathParam("domain_id") String domainId) {
        return UsersAnswer.of(users.list(request.caller(), domainId));
    }

    @POST
    @Path("{user_id}/disable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DisableUser", summary = "Shut a user out")
    public void disable(@PathParam("domain_id") String domainId, @PathParam("user_id") String userId) {
        users.disable(request.caller(), domainId, userId);
    }

    @POST
    @Path("{user_id}/enable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "EnableUser", summary = "Let a user in again")
    public void enable(@PathParam("domain_id") String domainId, @PathParam("user_id") String userId) {
        users.enable(request.caller(), domainId, userId);
    }
}
