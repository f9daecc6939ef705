package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.tidings.review.ReviewDecided;
import org.tidings.review.ReviewKind;
import org.tidings.shared.Carrier;

/** Applies what the reviewers decide, in the transaction of the decision. */
@ApplicationScoped
class TemplateReviewOutcome {
    @Inject
    private TemplateRegister register;

    void apply(@Observes ReviewDecided decision) {
        if (decision.kind() == ReviewKind.VMS_TEMPLATE) {
            register.lock(decision.subjectId()).ifPresent(template -> apply(decision, template));
        }
    }

    private void apply(ReviewDecided decision, VmsTemplate template) {
        Set<Carrier> carriers = TemplateRegister.carriers(decision.parts());
        if (decision.isApproval()) {
            template.approve(carriers, decision.comment());
        } else {
            template.reject(carriers, decision.comment());
        }
        register.tell(template);
    }
}
