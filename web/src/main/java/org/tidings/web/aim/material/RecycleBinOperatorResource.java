package org.tidings.web.aim.material;

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
import org.tidings.aim.material.RecycleBin;
import org.tidings.identity.Permission;
import org.tidings.identity.Tenants;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Any tenant's recycle bin, for operators. */
@Path("/ops/v1/tenants/{domain_id}/materials/recycle-bin")
@Tag(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecycleBinOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private RecycleBin bin;

    @Inject
    private Tenants tenants;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListTenantsRecycledMaterials", summary = "Deleted materials, the newest first")
    public RecycleBinList list(@PathParam("domain_id") String domainId, @BeanParam @Valid RecycleBinQuery query) {
        return RecycleBinList.of(bin.list(request.caller(), known(domainId), query.toPage()));
    }

    @POST
    @Path("/restore")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "RestoreTenantsMaterials", summary = "Take materials out of the recycle bin")
    public void restore(@PathParam("domain_id") String domainId, @NotNull @Valid RecycledMaterials body) {
        bin.restore(request.caller(), known(domainId), body.materialIds());
    }

    @POST
    @Path("/purge")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "PurgeTenantsMaterials", summary = "Remove materials of the recycle bin for good")
    public void purge(@PathParam("domain_id") String domainId, @NotNull @Valid RecycledMaterials body) {
        bin.purge(request.caller(), known(domainId), body.materialIds());
    }

    private String known(String domainId) {
        return tenants.show(request.caller(), domainId).domainId();
    }
}
