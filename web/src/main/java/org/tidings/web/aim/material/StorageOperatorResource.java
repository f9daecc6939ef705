package org.tidings.web.aim.material;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.material.StorageSpaces;
import org.tidings.identity.Permission;
import org.tidings.identity.Tenants;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Any tenant's space, for operators. */
@Path("/ops/v1/tenants/{domain_id}/storage")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class StorageOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Tenants tenants;

    @Inject
    private StorageSpaces spaces;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowTenantStorage", summary = "How full a tenant's material space is")
    public StorageAnswer show(@PathParam("domain_id") String domainId) {
        String known = tenants.show(request.caller(), domainId).domainId();
        return StorageAnswer.of(spaces.show(request.caller(), known));
    }
}
