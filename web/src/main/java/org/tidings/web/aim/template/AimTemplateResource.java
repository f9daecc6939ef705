package org.tidings.web.aim.template;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.template.AimTemplateReports;
import org.tidings.aim.template.AimTemplates;
import org.tidings.aim.template.NewAimTemplate.Submission;
import org.tidings.identity.Permission;
import org.tidings.web.http.CarriesErrorMessage;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.NothingAnswer;
import org.tidings.web.http.Permits;

/** Templates of cards. */
@Path("/v1/aim")
@Tag(name = "智能信息模板")
@Produces(MediaType.APPLICATION_JSON)
public class AimTemplateResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private AimTemplates templates;

    @Inject
    private AimTemplateReports reports;

    @Inject
    private AimTemplateLists lists;

    @POST
    @Path("/templates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.AIM_TEMPLATE_EDIT)
    @Operation(operationId = "CreateAimPersonalTemplate", summary = "创建个人模板")
    public Envelope<AimTemplateAnswer> create(@NotNull @Valid CreateAimTemplateRequest body) {
        String id = templates.create(request.caller(), request.key(), body.toCommand(Submission.AT_ONCE));
        return Envelope.of(new AimTemplateAnswer(id));
    }

    @GET
    @Path("/templates")
    @CarriesErrorMessage
    @Permits(Permission.AIM_LIST)
    @Operation(operationId = "ListAimTemplates", summary = "查询模板")
    public AimTemplateList list(@BeanParam @Valid AimTemplateQuery query) {
        return lists.of(
                request.caller(), templates.list(request.caller(), query.toFilter(), query.toPage()), query.extent());
    }

    @DELETE
    @Path("/template/{tpl_id}")
    @Permits(Permission.AIM_TEMPLATE_EDIT)
    @Operation(operationId = "DeleteAimPersonalTemplate", summary = "删除模板实例")
    public NothingAnswer delete(@PathParam("tpl_id") @Size(min = 1, max = 36) String templateId) {
        templates.delete(request.caller(), templateId);
        return NothingAnswer.SUCCESS;
    }

    @PUT
    @Path("/template-state/{tpl_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.AIM_TEMPLATE_EDIT)
    @Operation(operationId = "UpdatePersonalTemplateState", summary = "启用或禁用模板实例")
    public NothingAnswer turn(
            @PathParam("tpl_id") @Size(min = 1, max = 36) String templateId,
            @NotNull @Valid AimTemplateStateRequest body) {
        templates.turn(request.caller(), templateId, body.toSwitch());
        return NothingAnswer.SUCCESS;
    }

    @POST
    @Path("/template-reports/query")
    @Consumes(MediaType.APPLICATION_JSON)
    @CarriesErrorMessage
    @Permits(Permission.AIM_LIST)
    @Operation(operationId = "ListAimTemplateReports", summary = "查询模板报表")
    public AimTemplateReportList report(@NotNull @Valid AimTemplateReportRequest body) {
        return AimTemplateReportList.of(reports.list(request.caller(), body.toQuery(), body.toPage()));
    }

    /** The official SDK misspells the path, and programs that use it cannot help it. */
    @POST
    @Path("/tempalte-reports/query")
    @Consumes(MediaType.APPLICATION_JSON)
    @CarriesErrorMessage
    @Permits(Permission.AIM_LIST)
    @Operation(hidden = true)
    public AimTemplateReportList reportAsked(@NotNull @Valid AimTemplateReportRequest body) {
        return report(body);
    }
}
