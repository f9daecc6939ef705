package org.tidings.aim.template;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.tidings.aim.template.DisabledMark.Disabler;
import org.tidings.aim.template.VendorReview.Verdict;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;
import org.tidings.shared.time.BusinessClock;

/** What an operator does with any tenant's card templates, beside reviewing them. */
@Stateless
public class AimTemplateSupervision {
    private static final int LONGEST_REASON = 500;

    @Inject
    private AimTemplateRegister register;

    @Inject
    private AimTemplateConfiguration settings;

    @Inject
    private BusinessClock clock;

    /** Whether a vendor shows a template that it decided on. */
    public enum VendorTurn {
        ACTIVATED,
        SUSPENDED
    }

    /** Any tenant's template, also a deleted one, with all that reviewers look at, or 404. */
    public AimTemplateDetails show(Caller operator, String templateId) {
        return register.find(templateId)
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND))
                .details(settings.current());
    }

    /** Lets every tenant list and use a template that is usable now. */
    public AimTemplateDetails publish(Caller operator, String templateId) {
        return change(templateId, template -> template.publish(operator, clock.instant()));
    }

    /** Leaves a published template to its own tenant again. */
    public AimTemplateDetails withdraw(Caller operator, String templateId) {
        return change(templateId, template -> template.withdraw(operator, clock.instant()));
    }

    /** Keeps everyone from using a template, for a reason that its tenant is told; its tenant cannot enable it. */
    public AimTemplateDetails disable(Caller operator, String templateId, String reason) {
        WireText.line("reason", reason, LONGEST_REASON);
        return change(templateId, template -> {
            if (template.isDisabledBy(Disabler.OPERATOR)) {
                throw ApiException.of(AimTemplateError.ALREADY_DISABLED);
            }
            template.disable(operator, Disabler.OPERATOR, reason, clock.instant());
            register.tell(template);
        });
    }

    /** Takes back what an operator did; a template that its tenant disabled stays so. */
    public AimTemplateDetails enable(Caller operator, String templateId) {
        return change(templateId, template -> {
            if (!template.isDisabledBy(Disabler.OPERATOR)) {
                throw ApiException.of(AimTemplateError.NOT_DISABLED);
            }
            template.enable(operator, Disabler.OPERATOR, clock.instant());
            register.tell(template);
        });
    }

    /**
     * Notes that a vendor changed its mind after its review: it shows the template no longer, or again.
     *
     * @throws ApiException 400 when the template was not submitted to the vendor, or the vendor has not decided yet
     */
    public AimTemplateDetails turn(Caller operator, String templateId, Vendor vendor, VendorTurn turn) {
        return change(templateId, template -> {
            VendorReview review = template.reviewBy(vendor)
                    .orElseThrow(() -> CommonError.invalid("vendor", "the template was not submitted to it"));
            Verdict wanted = turn == VendorTurn.ACTIVATED ? Verdict.ACTIVE : Verdict.SUSPENDED;
            if (!review.verdict().mayBecome(wanted)) {
                throw CommonError.invalid("vendor", "has not decided yet, or rejected the template");
            }
            if (review.verdict() != wanted) {
                template.turn(operator, vendor, wanted, clock.instant());
                register.tell(template);
            }
        });
    }

    private AimTemplateDetails change(String templateId, Consumer<AimTemplate> change) {
        AimTemplate template =
                register.lock(templateId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        change.accept(template);
        return template.details(settings.current());
    }
}
