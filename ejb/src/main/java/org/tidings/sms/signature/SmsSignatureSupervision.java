package org.tidings.sms.signature;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** What an operator does with any tenant's signatures, beside reviewing them. */
@Stateless
public class SmsSignatureSupervision {
    private static final int LONGEST_REASON = 500;

    @Inject
    private SmsSignatureRegister register;

    @Inject
    private SmsApps apps;

    @Inject
    private GivenNumbers numbers;

    @Inject
    private BusinessClock clock;

    /** Any tenant's signature, also a deleted one, with all that reviewers look at, or 404. */
    public SmsSignatureDetails show(Caller operator, String signatureId) {
        return register.findAny(signatureId)
                .map(signature -> details(operator, signature))
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }

    /** Gives a number to an approved signature, instead of the one that it has. 400 when another signature has it. */
    public SmsSignatureDetails giveNumber(Caller operator, String signatureId, String channelNum) {
        return change(operator, signatureId, signature -> numbers.give(signature, channelNum));
    }

    /** Takes a signature out of use, for a reason that its tenant is told, until it asks for it again. */
    public SmsSignatureDetails deactivate(Caller operator, String signatureId, String reason) {
        WireText.line("reason", reason, LONGEST_REASON);
        return change(operator, signatureId, signature -> signature.deactivate(operator, reason, clock.instant()));
    }

    private SmsSignatureDetails change(Caller operator, String signatureId, Consumer<SmsSignature> change) {
        SmsSignature signature =
                register.lock(signatureId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        change.accept(signature);
        return details(operator, signature);
    }

    private SmsSignatureDetails details(Caller operator, SmsSignature signature) {
        SmsAppView app = apps.findAny(operator, List.of(signature.appId())).get(signature.appId());
        return signature.details(app == null ? "" : app.name());
    }
}
