package org.tidings.web.aim.material;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.material.RecycleBin;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** The caller's recycle bin. */
@Path("/console/api/materials/recycle-bin")
@Tag(name = "console")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecycleBinConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private RecycleBin bin;

    @GET
    @Permits(Permission.AIM_CONSOLE_READ)
    @Operation(operationId = "ListRecycledMaterials", summary = "Deleted materials, the newest first")
    public RecycleBinList list(@BeanParam @Valid RecycleBinQuery query) {
        return RecycleBinList.of(bin.list(request.caller(), request.caller().domainId(), query.toPage()));
    }

    @POST
    @Path("/restore")
    @Permits(Permission.AIM_CONSOLE)
    @Operation(operationId = "RestoreMaterials", summary = "Take materials out of the recycle bin")
    public void restore(@NotNull @Valid RecycledMaterials body) {
        bin.restore(request.caller(), request.caller().domainId(), body.materialIds());
    }

    @POST
    @Path("/purge")
    @Permits(Permission.AIM_CONSOLE)
    @Operation(operationId = "PurgeMaterials", summary = "Remove materials of the recycle bin for good")
    public void purge(@NotNull @Valid RecycledMaterials body) {
        bin.purge(request.caller(), request.caller().domainId(), body.materialIds());
    }
}
