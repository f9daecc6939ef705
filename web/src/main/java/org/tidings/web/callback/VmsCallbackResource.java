package org.tidings.web.callback;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.callback.CallbackFamily;
import org.tidings.callback.Registrations;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.Permits;

/** Where customers of the basic edition want to be told. */
@Path("/v1/aim-basic/callbacks")
@Tag(name = "智能信息基础版发送")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VmsCallbackResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Registrations registrations;

    @POST
    @Permits(Permission.VMS_CALLBACK_REGISTER)
    @Operation(operationId = "AddVmsCallBack", summary = "注册智能信息基础版回执URL")
    public VmsCallbackAdded add(@NotNull @Valid AddVmsCallbackRequest body) {
        registrations.register(request.caller(), request.key(), body.toCommand());
        return VmsCallbackAdded.SUCCESS;
    }

    @GET
    @Permits(Permission.VMS_LIST)
    @Operation(operationId = "ListVmsCallbacks", summary = "查询用户已注册智能信息基础版回执接口")
    public Envelope<VmsCallbackList> list() {
        return Envelope.of(VmsCallbackList.of(registrations.list(request.caller(), CallbackFamily.VMS)));
    }
}
