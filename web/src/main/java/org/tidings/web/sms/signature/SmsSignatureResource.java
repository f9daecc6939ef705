package org.tidings.web.sms.signature;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.signature.SmsSignatureDraft;
import org.tidings.sms.signature.SmsSignatureView;
import org.tidings.sms.signature.SmsSignatures;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Signatures of short messages. */
@Path("/v1/sms/signatures")
@Tag(name = "短信签名")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SmsSignatureResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsSignatures signatures;

    @POST
    @Permits(Permission.SMS_SIGNATURE_EDIT)
    @Operation(operationId = "AddAimMsgSignature", summary = "创建短信签名")
    public SmsSignatureNamed create(@NotNull @Valid SmsSignatureRequest body) {
        SmsSignatureDraft draft = body.toDraft();
        return new SmsSignatureNamed(signatures.create(request.caller(), request.key(), draft), draft.name());
    }

    @GET
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ListAimMsgSignature", summary = "查询短信签名")
    public SmsSignatureList list(@BeanParam @Valid SmsSignatureQuery query) {
        return SmsSignatureList.of(signatures.list(request.caller(), query.toFilter(), query.toPage()));
    }

    @GET
    @Path("/{signature_id}")
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ListAimMsgSignatureDetail", summary = "获取短信签名详情")
    public SmsSignatureItem show(@PathParam("signature_id") String signatureId) {
        return SmsSignatureItem.of(signatures.show(request.caller(), signatureId));
    }

    @PUT
    @Path("/{signature_id}")
    @Permits(Permission.SMS_SIGNATURE_EDIT)
    @Operation(operationId = "UpdateAimMsgSignature", summary = "修改短信签名")
    public SmsSignatureNamed change(
            @PathParam("signature_id") String signatureId, @NotNull @Valid SmsSignatureRequest body) {
        SmsSignatureView signature = signatures.change(request.caller(), signatureId, body.toDraft());
        return new SmsSignatureNamed(signature.signatureId(), signature.name());
    }

    @DELETE
    @Path("/{signature_id}")
    @Permits(Permission.SMS_SIGNATURE_EDIT)
    @Operation(operationId = "DeleteAimMsgSignature", summary = "删除短信签名")
    public Response delete(@PathParam("signature_id") @Size(min = 1, max = 50) String signatureId) {
        signatures.delete(request.caller(), signatureId);
        return Response.ok().build();
    }
}
