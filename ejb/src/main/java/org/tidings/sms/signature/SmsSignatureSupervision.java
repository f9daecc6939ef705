package org.tidings.sms.signature;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** What an operator does with any tenant's signatures, beside reviewing them. */
@Stateless
public class SmsSignatureSupervision {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsSignatureRegister register;

    @Inject
    private SmsApps apps;

    @Inject
    private GivenNumbers numbers;

    @Inject
    private BusinessClock clock;

    /** Signatures of all tenants or of one that are not deleted, the newest first. */
    public Page<SmsSignatureDetails> list(
            Caller operator, Optional<String> domainId, SmsSignatureFilter filter, PageQuery page) {
        Conditions conditions = new Conditions().andIfGiven("s.domainId = :domain", "domain", domainId);
        Page<SmsSignature> found = SmsSignatures.page(entities, conditions, filter, page);
        Map<String, SmsAppView> owning = apps.findAny(operator, SmsSignatures.appsOf(found));
        return found.map(signature -> signature.details(SmsSignatures.nameIn(owning, signature)));
    }

    /** Any tenant's signature, also a deleted one, with all that reviewers look at, or 404. */
    public SmsSignatureDetails show(Caller operator, String signatureId) {
        return register.findAny(signatureId)
                .map(signature -> details(operator, signature))
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }

    /**
     * Gives a number to an approved signature, instead of the one that it has. 400 when another signature has it, or another
     * tenant had it lately.
     */
    public SmsSignatureDetails giveNumber(Caller operator, String signatureId, String channelNum) {
        return change(operator, signatureId, signature -> {
            numbers.give(signature, channelNum);
            signature.updated(operator, clock.instant());
        });
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
        Map<String, SmsAppView> owning = apps.findAny(operator, List.of(signature.appId()));
        return signature.details(SmsSignatures.nameIn(owning, signature));
    }
}
