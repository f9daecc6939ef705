package org.tidings.web.sms.signature;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.tidings.identity.Permission;
import org.tidings.sms.signature.SmsSignatureSupervision;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What an operator may do with any tenant's signatures, beside reviewing them. */
@Path("/ops/v1/sms/signatures/{signature_id}")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class SmsSignatureOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsSignatureSupervision signatures;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowSmsSignature", summary = "A signature of short messages")
    public SupervisedSmsSignature show(@PathParam("signature_id") String signatureId) {
        return SupervisedSmsSignature.of(signatures.show(request.caller(), signatureId));
    }

    @POST
    @Path("/channel-number")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.OPERATE)
    @Operation(operationId = "GiveSmsChannelNumber", summary = "Give a channel number to an approved signature")
    public SupervisedSmsSignature giveNumber(
            @PathParam("signature_id") String signatureId, @NotNull @Valid NumberRequest body) {
        return SupervisedSmsSignature.of(signatures.giveNumber(request.caller(), signatureId, body.channelNum()));
    }

    @POST
    @Path("/deactivate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DeactivateSmsSignature", summary = "Take a signature of short messages out of use")
    public SupervisedSmsSignature deactivate(
            @PathParam("signature_id") String signatureId, @NotNull @Valid DeactivateRequest body) {
        return SupervisedSmsSignature.of(signatures.deactivate(request.caller(), signatureId, body.reason()));
    }

    /**
     * Which number a signature shall be sent from.
     *
     * @param channelNum 1 to 21 digits
     */
    @Schema(name = "SmsChannelNumberRequest")
    public record NumberRequest(@NotNull String channelNum) {}

    /** Why a signature is taken out of use. */
    @Schema(name = "SmsSignatureDeactivateRequest")
    public record DeactivateRequest(@NotNull String reason) {}
}
