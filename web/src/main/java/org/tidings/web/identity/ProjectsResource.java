package org.tidings.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.identity.Projects;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** The caller's projects: the SDK looks its project's id up by the region's name. */
@Path("/v3/projects")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class ProjectsResource {
    @Context
    private UriInfo uri;

    @Inject
    private Projects projects;

    @Inject
    private CurrentRequest request;

    @GET
    @Permits(Permission.OWN_ACCESS)
    @Operation(operationId = "KeystoneListProjects", summary = "List the caller's projects")
    public ProjectsAnswer list(@QueryParam("name") @Nullable String name) {
        String address = uri.getAbsolutePath().toString();
        return ProjectsAnswer.of(projects.list(request.caller(), Optional.ofNullable(name)), address);
    }
}
