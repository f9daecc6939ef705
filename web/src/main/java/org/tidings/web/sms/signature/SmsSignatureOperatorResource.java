package org.tidings.web.sms.signature;

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
import org.tidings.sms.signature.SmsSignatureDetails;
import org.tidings.sms.signature.SmsSignatureSupervision;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.Permits;

/** What an operator may do with any tenant's signatures, beside reviewing them. */
@Path("/ops/v1/sms/signatures")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class SmsSignatureOperatorResource {
    private static final int LONGEST_ID = 32;

    @Inject
    private CurrentRequest request;

    @Inject
    private SmsSignatureSupervision signatures;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListSmsSignatures", summary = "Signatures of short messages, of all tenants or one")
    public SupervisedSmsSignatures list(
            @QueryParam("domain_id") @Nullable String domainId, @BeanParam @Valid SmsSignatureQuery query) {
        Optional<String> tenant = given(domainId).map(id -> WireText.line("domain_id", id, LONGEST_ID));
        return SupervisedSmsSignatures.of(signatures.list(request.caller(), tenant, query.toFilter(), query.toPage()));
    }

    @GET
    @Path("/{signature_id}")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowSmsSignature", summary = "A signature of short messages")
    public SupervisedSmsSignature show(@PathParam("signature_id") String signatureId) {
        return SupervisedSmsSignature.of(signatures.show(request.caller(), signatureId));
    }

    @POST
    @Path("/{signature_id}/channel-number")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.OPERATE)
    @Operation(operationId = "GiveSmsChannelNumber", summary = "Give a channel number to an approved signature")
    public SupervisedSmsSignature giveNumber(
            @PathParam("signature_id") String signatureId, @NotNull @Valid NumberRequest body) {
        return SupervisedSmsSignature.of(signatures.giveNumber(request.caller(), signatureId, body.channelNum()));
    }

    @POST
    @Path("/{signature_id}/deactivate")
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

    /** A page of signatures. */
    public record SupervisedSmsSignatures(PageInfo pageInfo, List<SupervisedSmsSignature> signatures) {
        static SupervisedSmsSignatures of(Page<SmsSignatureDetails> page) {
            return new SupervisedSmsSignatures(
                    PageInfo.of(page), page.map(SupervisedSmsSignature::of).items());
        }
    }

    /** Why a signature is taken out of use. */
    @Schema(name = "SmsSignatureDeactivateRequest")
    public record DeactivateRequest(@NotNull String reason) {}
}
