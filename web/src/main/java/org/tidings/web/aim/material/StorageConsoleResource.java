package org.tidings.web.aim.material;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.material.StorageSpaces;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** The caller's space. */
@Path("/console/api/storage")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class StorageConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private StorageSpaces spaces;

    @GET
    @Permits(Permission.AIM_CONSOLE_READ)
    @Operation(operationId = "ShowStorage", summary = "How full the material space is")
    public StorageAnswer show() {
        return StorageAnswer.of(spaces.show(request.caller(), request.caller().domainId()));
    }
}
