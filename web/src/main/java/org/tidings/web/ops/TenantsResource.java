package org.tidings.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.tidings.identity.Tenants;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Operators open tenants and shut them out. */
@Path("/ops/v1/tenants")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class TenantsResource {
    @Inject
    private Tenants tenants;

    @Inject
    private CurrentRequest request;

    @POST
    @Permits(Permission.OPERATE)
    @Operation(operationId = "OpenTenant", summary = "Open a tenant with its first user and key")
    public OpenedTenantAnswer open(@NotNull @Valid NewTenantRequest wanted) {
        return OpenedTenantAnswer.of(tenants.open(request.caller(), wanted.toCommand()));
    }

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListTenants", summary = "List the tenants")
    public TenantsAnswer list(@BeanParam @Valid TenantsQuery query) {
        return TenantsAnswer.of(tenants.list(request.caller(), query.toPageQuery()));
    }

    @POST
    @Path("{domain_id}/disable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DisableTenant", summary = "Shut every user of a tenant out")
    public void disable(@PathParam("domain_id") String domainId) {
        tenants.disable(request.caller(), domainId);
    }

    @POST
    @Path("{domain_id}/enable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "EnableTenant", summary = "Let the users of a tenant in again")
    public void enable(@PathParam("domain_id") String domainId) {
        tenants.enable(request.caller(), domainId);
    }
}
