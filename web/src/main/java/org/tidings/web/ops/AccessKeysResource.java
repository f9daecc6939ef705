package org.tidings.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.AccessKeys;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Operators give keys to users of tenants and take them away. */
@Path("/ops/v1/tenants/{domain_id}/access-keys")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class AccessKeysResource {
    @Inject
    private AccessKeys keys;

    @Inject
    private CurrentRequest request;

    @POST
    @Permits(Permission.OPERATE)
    @Operation(operationId = "IssueAccessKey", summary = "Give a user a key; its secret is shown this once")
    public AccessKeysAnswer.Issued issue(
            @PathParam("domain_id") String domainId, @NotNull @Valid NewAccessKeyRequest wanted) {
        return AccessKeysAnswer.Issued.of(keys.issue(request.caller(), domainId, wanted.user()));
    }

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListAccessKeys", summary = "List the keys of a tenant's users")
    public AccessKeysAnswer list(@PathParam("domain_id") String domainId) {
        return AccessKeysAnswer.of(keys.list(request.caller(), domainId));
    }

    @POST
    @Path("{ak}/disable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DisableAccessKey", summary = "Make a key worthless")
    public void disable(@PathParam("domain_id") String domainId, @PathParam("ak") String ak) {
        keys.disable(request.caller(), domainId, ak);
    }

    @POST
    @Path("{ak}/enable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "EnableAccessKey", summary = "Make a disabled key work again")
    public void enable(@PathParam("domain_id") String domainId, @PathParam("ak") String ak) {
        keys.enable(request.caller(), domainId, ak);
    }

    @DELETE
    @Path("{ak}")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DeleteAccessKey", summary = "Make a key worthless for ever")
    public void delete(@PathParam("domain_id") String domainId, @PathParam("ak") String ak) {
        keys.delete(request.caller(), domainId, ak);
    }
}
