package org.tidings.web.aim.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.aim.template.AimTemplateSupervision;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.web.ops.ReviewedSubject;

/** Shows reviewers a template with its pages and its preview. */
@ApplicationScoped
public class AimTemplateSubject implements ReviewedSubject {
    @Inject
    private AimTemplateSupervision templates;

    @Override
    public ReviewKind kind() {
        return ReviewKind.AIM_TEMPLATE;
    }

    @Override
    public AimTemplateSubjectView show(Caller operator, String subjectId) {
        return AimTemplateSubjectView.of(templates.show(operator, subjectId));
    }
}
