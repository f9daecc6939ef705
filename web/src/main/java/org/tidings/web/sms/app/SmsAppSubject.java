package org.tidings.web.sms.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.sms.app.SmsAppSupervision;
import org.tidings.web.ops.ReviewedSubject;

/** Shows reviewers an app that waits to be launched. */
@ApplicationScoped
public class SmsAppSubject implements ReviewedSubject {
    @Inject
    private SmsAppSupervision apps;

    @Override
    public ReviewKind kind() {
        return ReviewKind.SMS_APP;
    }

    @Override
    public SupervisedSmsApp show(Caller operator, String subjectId) {
        return SupervisedSmsApp.of(apps.show(operator, subjectId));
    }
}
