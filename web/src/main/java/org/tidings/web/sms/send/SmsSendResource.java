package org.tidings.web.sms.send;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.send.SmsSends;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Sends short messages. */
@Path("/v1/aim/sms")
@Tag(name = "短信发送")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SmsSendResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsSends sends;

    @POST
    @Path("/messages")
    @Permits(Permission.SMS_SEND)
    @Operation(operationId = "SendAimBatchMessages", summary = "发送短信")
    public SmsSendTaskAnswer send(@NotNull @Valid SendSmsRequest body) {
        return SmsSendTaskAnswer.of(sends.send(request.caller(), request.key(), body.toCommand()));
    }

    @POST
    @Path("/diff-messages")
    @Permits(Permission.SMS_SEND)
    @Operation(operationId = "SendAimBatchDifferentMessages", summary = "发送分批短信")
    public SmsSendTaskAnswer sendDifferent(@NotNull @Valid SendDifferentSmsRequest body) {
        return SmsSendTaskAnswer.of(sends.send(request.caller(), request.key(), body.toCommand()));
    }
}
