package org.tidings.web.sms.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.app.SmsAppDetails;
import org.tidings.sms.app.SmsApps;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What the console may know of an app and the API has no room for. */
@Path("/console/api/sms/apps/{app_id}")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class SmsAppConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsApps apps;

    @GET
    @Permits(Permission.SMS_CONSOLE_READ)
    @Operation(operationId = "ExplainSmsApp", summary = "An app of short messages, and why it is suspended")
    public ExplainedSmsApp explain(@PathParam("app_id") String appId) {
        return ExplainedSmsApp.of(apps.explain(request.caller(), appId));
    }

    /**
     * An app with what its tenant should know.
     *
     * @param reason why it is suspended
     */
    @Schema(name = "ExplainedSmsApp")
    public record ExplainedSmsApp(@JsonUnwrapped SmsAppItem app, Optional<String> reason) {
        static ExplainedSmsApp of(SmsAppDetails details) {
            return new ExplainedSmsApp(SmsAppItem.of(details.app()), details.reason());
        }
    }
}
