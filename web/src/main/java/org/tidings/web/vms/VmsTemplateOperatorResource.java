package org.tidings.web.vms;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.vms.template.VmsTemplates;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What an operator may do with any tenant's template, beside reviewing it. */
@Path("/ops/v1/vms/templates/{tpl_id}")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class VmsTemplateOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private VmsTemplates templates;

    @Inject
    private ElementLinks links;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowVmsTemplate", summary = "A template with its frames")
    public VmsTemplateDetails show(@PathParam("tpl_id") String templateId) {
        return VmsTemplateDetails.of(templates.show(request.caller(), templateId), links);
    }

    @POST
    @Path("/publish")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "PublishVmsTemplate", summary = "Let every tenant list and send a template")
    public VmsTemplateItem publish(@PathParam("tpl_id") String templateId) {
        return VmsTemplateItem.of(templates.publish(request.caller(), templateId));
    }

    @POST
    @Path("/unpublish")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "UnpublishVmsTemplate", summary = "Leave a template to its own tenant again")
    public VmsTemplateItem unpublish(@PathParam("tpl_id") String templateId) {
        return VmsTemplateItem.of(templates.withdraw(request.caller(), templateId));
    }

    @POST
    @Path("/disable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DisableVmsTemplate", summary = "Keep everyone from sending a template")
    public VmsTemplateItem disable(@PathParam("tpl_id") String templateId, @NotNull @Valid DisableRequest body) {
        return VmsTemplateItem.of(templates.disable(request.caller(), templateId, body.reason()));
    }

    @POST
    @Path("/enable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "EnableVmsTemplate", summary = "Let a disabled template be sent again")
    public VmsTemplateItem enable(@PathParam("tpl_id") String templateId) {
        return VmsTemplateItem.of(templates.enable(request.caller(), templateId));
    }

    /**
     * Why a template is disabled.
     *
     * @param reason what its tenant is told
     */
    public record DisableRequest(@NotNull String reason) {}
}
