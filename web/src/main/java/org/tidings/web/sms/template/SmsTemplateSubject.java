package org.tidings.web.sms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.sms.template.SmsTemplateSupervision;
import org.tidings.web.ops.ReviewedSubject;

/** Shows reviewers a template with its signature and its variables. */
@ApplicationScoped
public class SmsTemplateSubject implements ReviewedSubject {
    @Inject
    private SmsTemplateSupervision templates;

    @Override
    public ReviewKind kind() {
        return ReviewKind.SMS_TEMPLATE;
    }

    @Override
    public SmsTemplateSubjectView show(Caller operator, String subjectId) {
        return SmsTemplateSubjectView.of(templates.show(operator, subjectId));
    }
}
