package org.tidings.sms.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tidings.review.ReviewDecided;
import org.tidings.review.ReviewKind;

/** Applies what the reviewers decide, in the transaction of the decision: what they approve gets a channel number. */
@ApplicationScoped
class SmsSignatureReviewOutcome {
    @Inject
    private SmsSignatureRegister register;

    @Inject
    private GivenNumbers numbers;

    void apply(@Observes ReviewDecided decision) {
        if (decision.kind() == ReviewKind.SMS_SIGNATURE) {
            register.lock(decision.subjectId()).ifPresent(signature -> apply(decision, signature));
        }
    }

    private void apply(ReviewDecided decision, SmsSignature signature) {
        if (!decision.isApproval()) {
            signature.reject(decision.comment(), decision.decidedAt());
            return;
        }
        signature.approve(decision.comment(), decision.decidedAt());
        decision.channelNum()
                .ifPresentOrElse(number -> numbers.give(signature, number), () -> numbers.giveAny(signature));
    }
}
