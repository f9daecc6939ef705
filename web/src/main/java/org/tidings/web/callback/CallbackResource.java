package org.tidings.web.callback;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.callback.CallbackState;
import org.tidings.callback.Callbacks;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** All tenants' webhooks, for operators. */
@Path("/ops/v1/callbacks")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class CallbackResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Callbacks callbacks;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListCallbacks", summary = "Callbacks and how far they are, the newest first")
    public CallbackList list(@BeanParam @Valid CallbackQuery query) {
        return CallbackList.of(callbacks.list(request.caller(), query.toFilter(), query.toPage()));
    }

    @POST
    @Path("/{webhook_id}/replay")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ReplayCallback", summary = "Make a callback due again, with the same id and body")
    public Replayed replay(@PathParam("webhook_id") String webhookId) {
        callbacks.replay(request.caller(), webhookId);
        return new Replayed(webhookId, CallbackState.PENDING.wireName());
    }

    /** What a replay is answered. */
    public record Replayed(String webhookId, String state) {}
}
