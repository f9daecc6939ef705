package org.tidings.aim.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.aim.template.VendorReview.Verdict;
import org.tidings.review.ReviewDecided;
import org.tidings.review.ReviewKind;

/** Applies what the reviewers decide, in the transaction of the decision. A template that was deleted meanwhile stays as it is. */
@ApplicationScoped
class AimTemplateReviewOutcome {
    @Inject
    private AimTemplateRegister register;

    void apply(@Observes ReviewDecided decision) {
        if (decision.kind() == ReviewKind.AIM_TEMPLATE) {
            register.lock(decision.subjectId()).ifPresent(template -> apply(decision, template));
        }
    }

    private void apply(ReviewDecided decision, AimTemplate template) {
        Set<Vendor> vendors = decision.parts().stream()
                .flatMap(name -> Vendor.ofWireName(name).stream())
                .collect(Collectors.toSet());
        Verdict verdict = decision.isApproval() ? Verdict.ACTIVE : Verdict.REJECTED;
        template.decide(vendors, verdict, decision.comment(), decision.decidedAt());
        register.tell(template);
    }
}
