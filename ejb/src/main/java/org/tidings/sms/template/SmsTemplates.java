package org.tidings.sms.template;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.CommonError.invalid;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.review.Reminder;
import org.tidings.review.ReviewKind;
import org.tidings.review.Reviews;
import org.tidings.review.SensitiveWords;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.app.SmsApps;
import org.tidings.sms.app.SmsTenants;
import org.tidings.sms.signature.SmsSignatureView;
import org.tidings.sms.signature.SmsSignatures;

/**
 * Makes templates of short messages, changes and deletes them, for the tenant whose they are, and has them ready for whoever
 * sends them.
 */
@Stateless
public class SmsTemplates {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsTemplateRegister register;

    @Inject
    private SmsTemplateConfiguration settings;

    @Inject
    private SendableTexts texts;

    @Inject
    private SmsTenants tenants;

    @Inject
    private SmsApps apps;

    @Inject
    private SmsSignatures signatures;

    @Inject
    private SensitiveWords words;

    @Inject
    private Reviews reviews;

    @Inject
    private Repeats repeats;

    @Inject
    private BusinessClock clock;

    /**
     * Makes a template and puts it before the reviewers.
     *
     * @return the template's id
     * @throws ApiException 400 naming the field whose rule is broken
     */
    public String create(Caller caller, Optional<RequestKey> key, NewSmsTemplate template) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.orElseGet(() -> make(caller, key, template));
    }

    private String make(Caller caller, Optional<RequestKey> key, NewSmsTemplate wanted) {
        tenants.hold(caller);
        SmsTemplatePlan plan = plan(caller, wanted);
        requireRoom(plan.appId());
        SmsTemplate template = register.add(caller, plan);
        key.ifPresent(known -> repeats.take(caller, known, template.id()));
        register.submit(caller, template);
        return template.id();
    }

    /**
     * Makes a rejected template anew and puts it before the reviewers again.
     *
     * @throws ApiException 400 when there is no such template, it was not rejected, or a rule is broken
     */
    public void change(Caller caller, String templateId, NewSmsTemplate wanted) {
        TemplateIds.requireNumeric(templateId);
        tenants.hold(caller);
        SmsTemplate template = register.lock(templateId)
                .filter(found -> found.belongsTo(caller))
                .orElseThrow(() -> ApiException.of(SmsTemplateError.UNKNOWN));
        SmsTemplatePlan plan = plan(caller, wanted);
        if (!template.appId().equals(plan.appId())) {
            requireRoom(plan.appId());
        }
        template.change(caller, plan, clock.instant());
        register.submit(caller, template);
    }

    /** Holds the signature from here on, so that it takes the template with it when it is deleted. */
    private SmsTemplatePlan plan(Caller caller, NewSmsTemplate wanted) {
        TemplateRules.check(wanted);
        TemplateRules.checkWords(wanted, words.current(caller));
        SmsSignatureView signature = signatures
                .lockForUse(caller, wanted.signatureId())
                .orElseThrow(() -> invalid("signature_id", "no such signature"));
        if (wanted.appId().filter(app -> !app.equals(signature.appId())).isPresent()) {
            throw invalid("app_id", "not the signature's");
        }
        if (wanted.type().filter(type -> type != signature.type()).isPresent()) {
            throw invalid("template_type", "not the signature's");
        }
        apps.requireLaunched(caller, signature.appId());
        if (!signature.isUsable()) {
            throw ApiException.of(SmsTemplateError.SIGNATURE_UNUSABLE);
        }
        return new SmsTemplatePlan(wanted, signature.appId(), signature.type());
    }

    private void requireRoom(String appId) {
        long there = entities.createQuery(
                        "select count(t) from SmsTemplate t where t.appId = :app and t.deletedAt is null", Long.class)
                .setParameter("app", appId)
                .getSingleResult();
        int most = settings.current().mostTemplates();
        if (there >= most) {
            throw ApiException.of(SmsTemplateError.TOO_MANY, "There are " + most + " templates already");
        }
    }

    /** Deletes the caller's template, whatever its reviewers think of it; 400 when there is no such template. */
    public void delete(Caller caller, String templateId) {
        TemplateIds.requireNumeric(templateId);
        tenants.hold(caller);
        if (!register.delete(caller, templateId)) {
            throw ApiException.of(SmsTemplateError.UNKNOWN);
        }
    }

    /**
     * Asks the reviewers for haste.
     *
     * @throws ApiException 404 when the caller has no such template, 400 when it is not under review, 429 when haste was
     *     asked for lately
     */
    public void urge(Caller caller, String templateId, String text) {
        if (!register.isThere(caller, templateId)) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        }
        Reminder reminder = reviews.urge(caller, ReviewKind.SMS_TEMPLATE, templateId, text);
        register.lock(templateId).ifPresent(template -> template.urged(reminder));
    }

    /**
     * The caller's templates among these, whether they may be sent or not, in one statement. Deleted ones, other tenants' and
     * what is no template's id are missing. The server itself is given any tenant's.
     */
    @TransactionAttribute(SUPPORTS)
    public Map<String, SendableText> sendable(Caller caller, Collection<String> templateIds) {
        return texts.find(caller, templateIds);
    }
}
