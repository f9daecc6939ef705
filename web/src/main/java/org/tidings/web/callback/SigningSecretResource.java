package org.tidings.web.callback;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.callback.SigningSecret;
import org.tidings.callback.SigningSecrets;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;
import org.tidings.web.http.WireTimes;

/** What a tenant's webhooks are signed with. */
@Path("/console/api/callbacks/secret")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class SigningSecretResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SigningSecrets secrets;

    @GET
    @Permits(Permission.CALLBACK_SECRET)
    @Operation(operationId = "ShowCallbackSecret", summary = "The secret that callbacks are signed with")
    public Secret show() {
        return Secret.of(secrets.show(request.caller()));
    }

    @POST
    @Path("/rotate")
    @Permits(Permission.CALLBACK_SECRET)
    @Operation(
            operationId = "RotateCallbackSecret",
            summary = "Take a new secret; the one until now signs as well for 24 hours")
    public Secret rotate() {
        return Secret.of(secrets.rotate(request.caller()));
    }

    /**
     * A secret.
     *
     * @param secret in the form of Standard Webhooks
     * @param formerEndsAt until when the one before it signs as well
     */
    public record Secret(String secret, String createdAt, Optional<String> formerEndsAt) {
        static Secret of(SigningSecret secret) {
            return new Secret(
                    secret.secret(),
                    WireTimes.utc(secret.createdAt()),
                    secret.formerEndsAt().map(WireTimes::utc));
        }

        @Override
        public String toString() {
            return "secret of " + createdAt;
        }
    }
}
