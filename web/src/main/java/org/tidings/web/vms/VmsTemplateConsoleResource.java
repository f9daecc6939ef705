package org.tidings.web.vms;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.vms.template.VmsTemplates;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What the basic edition's console may do with a template and its API may not. */
@Path("/console/api/vms/templates/{tpl_id}")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class VmsTemplateConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private VmsTemplates templates;

    @POST
    @Path("/submit")
    @Permits(Permission.VMS_TEMPLATE_CREATE)
    @Operation(operationId = "SubmitVmsTemplate", summary = "Hand a draft to the reviewers")
    public VmsTemplateItem submit(@PathParam("tpl_id") String templateId) {
        return VmsTemplateItem.of(templates.submit(request.caller(), templateId));
    }
}
