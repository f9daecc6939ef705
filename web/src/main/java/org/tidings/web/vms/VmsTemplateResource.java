package org.tidings.web.vms;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.vms.template.VmsTemplates;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.Permits;

/** Templates of the basic edition. */
@Path("/v1/aim-basic/templates")
@Tag(name = "智能信息基础版模板")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VmsTemplateResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private VmsTemplates templates;

    @POST
    @Permits(Permission.VMS_TEMPLATE_CREATE)
    @Operation(operationId = "CreateVmsTemplate", summary = "新建智能信息基础版模板")
    public VmsTemplateAnswer create(@NotNull @Valid CreateVmsTemplateRequest body) {
        return new VmsTemplateAnswer(templates.create(request.caller(), request.key(), body.toCommand()));
    }

    @GET
    @Permits(Permission.VMS_LIST)
    @Operation(operationId = "ListVmsTemplateStatus", summary = "查询智能信息基础版模板状态")
    public Envelope<VmsTemplateList> list(@BeanParam @Valid VmsTemplateFilter filter) {
        return Envelope.of(VmsTemplateList.of(templates.list(request.caller(), filter.toFilter(), filter.toPage())));
    }
}
