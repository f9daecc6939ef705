package org.tidings.web.aim.template;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.template.AimTemplates;
import org.tidings.aim.template.NewAimTemplate.Submission;
import org.tidings.identity.Permission;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What the console of cards may do with a template and the API may not: keep a draft, and submit it. */
@Path("/console/api/aim/templates")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class AimTemplateConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private AimTemplates templates;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.AIM_CONSOLE)
    @Operation(operationId = "SaveAimTemplateDraft", summary = "Keep a template of cards that is not submitted yet")
    public AimTemplateAnswer save(@NotNull @Valid CreateAimTemplateRequest body) {
        return new AimTemplateAnswer(
                templates.create(request.caller(), request.key(), body.toCommand(Submission.AS_DRAFT)));
    }

    @POST
    @Path("/{tpl_id}/submit")
    @Permits(Permission.AIM_CONSOLE)
    @Operation(operationId = "SubmitAimTemplate", summary = "Hand a draft to the reviewers")
    public AimTemplateItem submit(@PathParam("tpl_id") String templateId) {
        return AimTemplateItem.of(templates.submit(request.caller(), templateId), Optional.empty());
    }
}
