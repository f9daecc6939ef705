package org.tidings.web.sms.template;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.template.SmsTemplateLists;
import org.tidings.sms.template.SmsTemplates;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Templates of short messages. */
@Path("/v1/sms/templates")
@Tag(name = "短信模板")
@Produces(MediaType.APPLICATION_JSON)
public class SmsTemplateResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsTemplates templates;

    @Inject
    private SmsTemplateLists lists;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.SMS_TEMPLATE_EDIT)
    @Operation(operationId = "CreateAimMsgTemplate", summary = "创建短信模板")
    public SmsTemplateAnswer create(@NotNull @Valid SmsTemplateRequest body) {
        String id = templates.create(request.caller(), request.key(), body.toCommand());
        return new SmsTemplateAnswer(id, body.templateName());
    }

    @GET
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ListAimMsgTemplate", summary = "查询短信模板")
    public SmsTemplateList list(@BeanParam @Valid SmsTemplateQuery query) {
        return SmsTemplateList.of(lists.list(request.caller(), query.toFilter(), query.toPage()));
    }

    @GET
    @Path("/{template_id}")
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ShowAimMsgTemplateDetail", summary = "获取短信模板详情")
    public SmsTemplateItem show(@PathParam("template_id") String templateId) {
        return SmsTemplateItem.of(lists.show(request.caller(), templateId));
    }

    @PUT
    @Path("/{template_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.SMS_TEMPLATE_EDIT)
    @Operation(operationId = "UpdateAimMsgTemplate", summary = "修改短信模板")
    public SmsTemplateAnswer change(
            @PathParam("template_id") String templateId, @NotNull @Valid SmsTemplateRequest body) {
        templates.change(request.caller(), templateId, body.toCommand());
        return new SmsTemplateAnswer(templateId, body.templateName());
    }

    @DELETE
    @Path("/{template_id}")
    @Permits(Permission.SMS_TEMPLATE_EDIT)
    @Operation(operationId = "DeleteAimMsgTemplate", summary = "删除短信模板")
    @APIResponse(responseCode = "200", description = "成功删除短信模板")
    public Response delete(@PathParam("template_id") String templateId) {
        templates.delete(request.caller(), templateId);
        return Response.ok().build();
    }

    @GET
    @Path("/{template_id}/variable")
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ShowAimMsgTemplateVariable", summary = "查询短信模板变量")
    public SmsVariableList variables(@PathParam("template_id") String templateId) {
        return SmsVariableList.of(lists.variables(request.caller(), templateId));
    }
}
