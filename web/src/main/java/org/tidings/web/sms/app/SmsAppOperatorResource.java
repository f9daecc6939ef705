package org.tidings.web.sms.app;

import static org.tidings.web.http.Given.given;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.shared.Page;
import org.tidings.shared.WireText;
import org.tidings.sms.app.SmsAppDetails;
import org.tidings.sms.app.SmsAppSupervision;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.Permits;

/** What an operator may do with any tenant's apps, beside reviewing them. */
@Path("/ops/v1/sms/apps")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class SmsAppOperatorResource {
    private static final int LONGEST_ID = 32;

    @Inject
    private CurrentRequest request;

    @Inject
    private SmsAppSupervision apps;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListSmsApps", summary = "Apps of short messages, of all tenants or one")
    public SupervisedSmsApps list(
            @QueryParam("domain_id") @Nullable String domainId, @BeanParam @Valid SmsAppQuery query) {
        Optional<String> tenant = given(domainId).map(id -> WireText.line("domain_id", id, LONGEST_ID));
        return SupervisedSmsApps.of(apps.list(request.caller(), tenant, query.toFilter(), query.toPage()));
    }

    @GET
    @Path("/{app_id}")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowSmsApp", summary = "An app of short messages")
    public SupervisedSmsApp show(@PathParam("app_id") String appId) {
        return SupervisedSmsApp.of(apps.show(request.caller(), appId));
    }

    @POST
    @Path("/{app_id}/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.OPERATE)
    @Operation(operationId = "SuspendSmsApp", summary = "Keep an app of short messages from sending")
    public SupervisedSmsApp suspend(@PathParam("app_id") String appId, @NotNull @Valid SuspendRequest body) {
        return SupervisedSmsApp.of(apps.suspend(request.caller(), appId, body.reason()));
    }

    @POST
    @Path("/{app_id}/launch")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "LaunchSmsApp", summary = "Let a suspended app of short messages send again")
    public SupervisedSmsApp launch(@PathParam("app_id") String appId) {
        return SupervisedSmsApp.of(apps.launch(request.caller(), appId));
    }

    /** Why an app is suspended. */
    @Schema(name = "SmsAppSuspendRequest")
    public record SuspendRequest(@NotNull String reason) {}

    /** A page of apps. */
    public record SupervisedSmsApps(PageInfo pageInfo, List<SupervisedSmsApp> apps) {
        static SupervisedSmsApps of(Page<SmsAppDetails> page) {
            return new SupervisedSmsApps(
                    PageInfo.of(page), page.map(SupervisedSmsApp::of).items());
        }
    }
}
