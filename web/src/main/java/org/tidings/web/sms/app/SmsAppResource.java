package org.tidings.web.sms.app;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.app.SmsAppDraft;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Apps of short messages. */
@Path("/v1/sms/apps")
@Tag(name = "短信应用")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SmsAppResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsApps apps;

    @POST
    @Permits(Permission.SMS_APP_EDIT)
    @Operation(operationId = "CreateSmsApp", summary = "创建短信应用")
    public SmsAppNamed create(@NotNull @Valid SmsAppRequest body) {
        SmsAppDraft draft = body.toDraft();
        return new SmsAppNamed(apps.create(request.caller(), request.key(), draft), draft.name());
    }

    @GET
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ListAimMsgApp", summary = "查询短信应用")
    public SmsAppList list(@BeanParam @Valid SmsAppQuery query) {
        return SmsAppList.of(apps.list(request.caller(), query.toFilter(), query.toPage()));
    }

    @GET
    @Path("/{app_id}")
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ListAimMsgAppDetail", summary = "获取短信应用详情")
    public SmsAppItem show(@PathParam("app_id") String appId) {
        return SmsAppItem.of(apps.show(request.caller(), appId));
    }

    @PUT
    @Path("/{app_id}")
    @Permits(Permission.SMS_APP_EDIT)
    @Operation(
            operationId = "UpdateAimMsgApp",
            summary = "修改短信应用",
            description = "请求体整体替换应用的内容:不带up_link_addr时,上行消息不再推送。审核未通过的应用修改后重新提交审核。")
    public SmsAppNamed change(@PathParam("app_id") String appId, @NotNull @Valid SmsAppRequest body) {
        SmsAppView app = apps.change(request.caller(), appId, body.toDraft());
        return new SmsAppNamed(app.appId(), app.name());
    }
}
