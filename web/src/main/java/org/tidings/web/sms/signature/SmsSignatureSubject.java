package org.tidings.web.sms.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.sms.signature.SmsSignatureSupervision;
import org.tidings.web.ops.ReviewedSubject;

/** Shows reviewers a signature with what it rests on. */
@ApplicationScoped
public class SmsSignatureSubject implements ReviewedSubject {
    @Inject
    private SmsSignatureSupervision signatures;

    @Override
    public ReviewKind kind() {
        return ReviewKind.SMS_SIGNATURE;
    }

    @Override
    public SupervisedSmsSignature show(Caller operator, String subjectId) {
        return SupervisedSmsSignature.of(signatures.show(operator, subjectId));
    }
}
