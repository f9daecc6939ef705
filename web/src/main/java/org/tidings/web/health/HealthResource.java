package org.tidings.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.delivery.Channels;
import org.tidings.identity.Caller;
import org.tidings.web.http.Open;

/**
 * Health where the customers' requests arrive. The server's own {@code /health} on the management port does not see the
 * checks of an application that has several modules.
 */
@Path("/health")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "health")
public class HealthResource {
    @Inject
    @Readiness
    private Instance<HealthCheck> readiness;

    @Inject
    @Liveness
    private Instance<HealthCheck> liveness;

    @Inject
    private Channels channels;

    @GET
    @Open
    @Path("ready")
    @Operation(operationId = "Ready", summary = "Whether this node can answer requests: 200, or 503")
    public Response ready() {
        return answer(HealthAnswer.of(readiness));
    }

    @GET
    @Open
    @Path("live")
    @Operation(operationId = "Live", summary = "Whether this node lives: 200, or 503")
    public Response live() {
        return answer(HealthAnswer.of(liveness));
    }

    @GET
    @Open
    @Path("channels")
    @Operation(
            operationId = "ChannelHealth",
            summary = "Which channels are up on this node; its readiness is another matter")
    public ChannelHealth channels() {
        return ChannelHealth.of(channels.list(Caller.SYSTEM));
    }

    private static Response answer(HealthAnswer health) {
        Response.Status status =
                health.status() == Status.UP ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE;
        return Response.status(status).entity(health).build();
    }
}
