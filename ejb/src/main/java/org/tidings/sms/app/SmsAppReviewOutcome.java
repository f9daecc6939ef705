package org.tidings.sms.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewDecided;
import org.tidings.review.ReviewKind;

/** Applies what the reviewers decide, in the transaction of the decision: an approved app is launched, another is rejected. */
@ApplicationScoped
class SmsAppReviewOutcome {
    @Inject
    private SmsAppRegister register;

    void apply(@Observes ReviewDecided decision) {
        if (decision.kind() == ReviewKind.SMS_APP) {
            register.lock(decision.subjectId()).ifPresent(app -> apply(decision, app));
        }
    }

    private static void apply(ReviewDecided decision, SmsApp app) {
        if (decision.isApproval()) {
            app.launch(Caller.SYSTEM, decision.decidedAt());
        } else {
            app.reject(Caller.SYSTEM, decision.comment(), decision.decidedAt());
        }
    }
}
