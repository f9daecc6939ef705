package org.tidings.web.vms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.vms.template.VmsTemplates;
import org.tidings.web.ops.ReviewedSubject;

/** Shows reviewers a template with its frames and its preview. */
@ApplicationScoped
public class VmsTemplateSubject implements ReviewedSubject {
    @Inject
    private VmsTemplates templates;

    @Inject
    private ElementLinks links;

    @Override
    public ReviewKind kind() {
        return ReviewKind.VMS_TEMPLATE;
    }

    @Override
    public VmsTemplateDetails show(Caller operator, String subjectId) {
        return VmsTemplateDetails.of(templates.show(operator, subjectId), links);
    }
}
