package org.tidings.web.ops;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.delivery.ChannelView;
import org.tidings.delivery.Channels;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** The ways to carriers. */
@Path("/ops/v1/channels")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class ChannelResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Channels channels;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListChannels", summary = "Every channel with its state on this server")
    public ChannelList list() {
        return new ChannelList(
                channels.list(request.caller()).stream().map(Item::of).toList());
    }

    @POST
    @Path("/{name}/pause")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "PauseChannel", summary = "Hand nothing more to a channel, on every node")
    public ChannelList pause(@PathParam("name") String name) {
        channels.pause(request.caller(), name);
        return list();
    }

    @POST
    @Path("/{name}/resume")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ResumeChannel", summary = "Let a paused channel go on")
    public ChannelList resume(@PathParam("name") String name) {
        channels.resume(request.caller(), name);
        return list();
    }

    /** Every channel. */
    public record ChannelList(List<Item> channels) {}

    /** A channel. */
    public record Item(
            String name,
            String kind,
            String state,
            int sessions,
            int window,
            int rate,
            int inFlight,
            long inDoubt,
            Optional<String> lastError) {
        static Item of(ChannelView channel) {
            return new Item(
                    channel.name(),
                    channel.type(),
                    channel.state(),
                    channel.sessions(),
                    channel.window(),
                    channel.rate(),
                    channel.inFlight(),
                    channel.inDoubt(),
                    channel.lastError());
        }
    }
}
