package org.tidings.web.sms.signature;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.sms.signature.SmsSignatures;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;
import org.tidings.web.sms.UrgeRequest;

/** What the console may do with a signature and the API may not. */
@Path("/console/api/sms/signatures/{signature_id}")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class SmsSignatureConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsSignatures signatures;

    @POST
    @Path("/urge")
    @Permits(Permission.SMS_CONSOLE)
    @Operation(operationId = "UrgeSmsSignature", summary = "Ask the reviewers for haste with a signature")
    public SmsSignatureItem urge(@PathParam("signature_id") String signatureId, @Valid @Nullable UrgeRequest body) {
        return SmsSignatureItem.of(signatures.urge(request.caller(), signatureId, UrgeRequest.text(body)));
    }

    @POST
    @Path("/activate")
    @Permits(Permission.SMS_CONSOLE)
    @Operation(operationId = "ActivateSmsSignature", summary = "Ask for a signature that was taken out of use")
    public SmsSignatureItem activate(@PathParam("signature_id") String signatureId) {
        return SmsSignatureItem.of(signatures.askAgain(request.caller(), signatureId));
    }
}
