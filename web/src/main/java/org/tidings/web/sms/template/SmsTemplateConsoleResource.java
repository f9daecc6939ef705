package org.tidings.web.sms.template;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.sms.template.SmsTemplateLists;
import org.tidings.sms.template.SmsTemplates;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;
import org.tidings.web.sms.UrgeRequest;

/** What the console may do with a template of short messages and the API may not. */
@Path("/console/api/sms/templates/{template_id}")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class SmsTemplateConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsTemplates templates;

    @Inject
    private SmsTemplateLists lists;

    @POST
    @Path("/urge")
    @Permits(Permission.SMS_CONSOLE)
    @Operation(operationId = "UrgeSmsTemplate", summary = "Ask the reviewers for haste with a template")
    public SmsTemplateItem urge(@PathParam("template_id") String templateId, @Valid @Nullable UrgeRequest body) {
        templates.urge(request.caller(), templateId, UrgeRequest.text(body));
        return SmsTemplateItem.of(lists.show(request.caller(), templateId));
    }
}
