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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.callback.CallbackFamily;
import org.tidings.callback.Registrations;
import org.tidings.identity.Permission;
import org.tidings.web.http.CarriesErrorMessage;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.Permits;

/** Where customers who send cards want to be told. */
@Path("/v1/aim/callbacks")
@Tag(name = "智能信息回执")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AimCallbackResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Registrations registrations;

    @POST
    @CarriesErrorMessage
    @Permits(Permission.AIM_CALLBACK_REGISTER)
    @Operation(operationId = "AddCallBack", summary = "注册智能信息回执URL")
    public Envelope<AimCallback> add(@NotNull @Valid AddAimCallbackRequest body) {
        return Envelope.of(AimCallback.of(registrations.register(request.caller(), request.key(), body.toCommand())));
    }

    @GET
    @CarriesErrorMessage
    @Permits(Permission.AIM_CALLBACK_LIST)
    @Operation(operationId = "ListAimCallbacks", summary = "查询用户已注册回执接口")
    public Envelope<List<AimCallback>> list() {
        return Envelope.of(registrations.list(request.caller(), CallbackFamily.AIM).stream()
                .map(AimCallback::of)
                .toList());
    }
}
