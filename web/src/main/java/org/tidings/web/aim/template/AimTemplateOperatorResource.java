package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.template.AimTemplateSupervision;
import org.tidings.aim.template.AimTemplateSupervision.VendorTurn;
import org.tidings.aim.template.Vendor;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What an operator may do with any tenant's template of cards, beside reviewing it. */
@Path("/ops/v1/aim/templates/{tpl_id}")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class AimTemplateOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private AimTemplateSupervision templates;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowAimTemplate", summary = "A template of cards with its pages")
    public AimTemplateSubjectView show(@PathParam("tpl_id") String templateId) {
        return AimTemplateSubjectView.of(templates.show(request.caller(), templateId));
    }

    @POST
    @Path("/publish")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "PublishAimTemplate", summary = "Offer a template of cards to every tenant")
    public AimTemplateSubjectView publish(@PathParam("tpl_id") String templateId) {
        return AimTemplateSubjectView.of(templates.publish(request.caller(), templateId));
    }

    @POST
    @Path("/unpublish")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "UnpublishAimTemplate", summary = "Leave a template of cards to its own tenant again")
    public AimTemplateSubjectView unpublish(@PathParam("tpl_id") String templateId) {
        return AimTemplateSubjectView.of(templates.withdraw(request.caller(), templateId));
    }

    @POST
    @Path("/disable")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DisableAimTemplate", summary = "Keep everyone from using a template of cards")
    public AimTemplateSubjectView disable(@PathParam("tpl_id") String templateId, @NotNull @Valid DisableRequest body) {
        return AimTemplateSubjectView.of(templates.disable(request.caller(), templateId, body.reason()));
    }

    @POST
    @Path("/enable")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "EnableAimTemplate", summary = "Let a disabled template of cards be used again")
    public AimTemplateSubjectView enable(@PathParam("tpl_id") String templateId) {
        return AimTemplateSubjectView.of(templates.enable(request.caller(), templateId));
    }

    @POST
    @Path("/vendors")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.OPERATE)
    @Operation(
            operationId = "TurnAimTemplateVendor",
            summary = "Note that a vendor shows a template no longer, or again")
    public AimTemplateSubjectView turn(@PathParam("tpl_id") String templateId, @NotNull @Valid VendorRequest body) {
        return AimTemplateSubjectView.of(templates.turn(request.caller(), templateId, body.toVendor(), body.toTurn()));
    }

    /**
     * Why a template is disabled.
     *
     * @param reason what its tenant is told
     */
    @Schema(name = "AimTemplateDisableRequest")
    public record DisableRequest(@NotNull String reason) {}

    /**
     * What a vendor changed its mind to.
     *
     * @param state 0 no longer, 1 again
     */
    @Schema(name = "AimTemplateVendorRequest")
    public record VendorRequest(
            @NotNull String vendor, @NotNull @Min(0) @Max(1) Integer state) {
        Vendor toVendor() {
            return Vendor.ofWireName(vendor).orElseThrow(() -> invalid("vendor", "no such vendor"));
        }

        VendorTurn toTurn() {
            return state == 1 ? VendorTurn.ACTIVATED : VendorTurn.SUSPENDED;
        }
    }
}
