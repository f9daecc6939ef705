package org.tidings.sms.signature;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;
import org.tidings.sms.app.SmsTenants;

/** Makes signatures of short messages, lists, changes and deletes them, for the tenant whose they are. */
@Stateless
public class SmsSignatures {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsSignatureRegister register;

    @Inject
    private SmsApps apps;

    @Inject
    private SmsTenants tenants;

    @Inject
    private SmsFileUses files;

    @Inject
    private GivenNumbers numbers;

    @Inject
    private SensitiveWords words;

    @Inject
    private Reviews reviews;

    @Inject
    private Repeats repeats;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<SmsSignatureDeleted> deleted;

    /**
     * Makes a signature and puts it before the reviewers.
     *
     * @return the signature's id
     * @throws ApiException 400 when a rule is broken, a file or the app is unknown, or the tenant has such a signature
     */
    public String create(Caller caller, Optional<RequestKey> key, SmsSignatureDraft draft) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.orElseGet(() -> make(caller, key, draft));
    }

    private String make(Caller caller, Optional<RequestKey> key, SmsSignatureDraft draft) {
        check(caller, draft);
        SmsSignature signature = register.add(caller, draft);
        key.ifPresent(known -> repeats.take(caller, known, signature.id()));
        register.submit(caller, signature);
        return signature.id();
    }

    private void check(Caller caller, SmsSignatureDraft draft) {
        SignatureRules.check(draft);
        SignatureRules.checkWords(draft, words.current(caller));
    }

    /** Makes a rejected signature of the caller's anew and puts it before the reviewers once more. */
    public SmsSignatureView change(Caller caller, String signatureId, SmsSignatureDraft draft) {
        check(caller, draft);
        SmsSignature signature = register.change(caller, signatureId, draft);
        register.submit(caller, signature);
        return register.view(caller, signature);
    }

    /** Deletes the caller's signature, and with it its number, its templates, and what waits for the reviewers. */
    public void delete(Caller caller, String signatureId) {
        if (!register.isThere(caller, signatureId)) {
            throw ApiException.of(SmsSignatureError.UNKNOWN);
        }
        tenants.hold(caller);
        // Reviewers hold the review before they hold what it is about, so this does, too.
        reviews.withdraw(caller, ReviewKind.SMS_SIGNATURE, signatureId);
        SmsSignature signature = register.own(caller, signatureId);
        numbers.free(signature);
        signature.delete(caller, clock.instant());
        entities.flush();
        files.release(signature.evidence());
        deleted.fire(new SmsSignatureDeleted(caller, signatureId));
    }

    /**
     * Tells the reviewers that the caller asks for haste.
     *
     * @throws ApiException 404 when the caller has no such signature, 400 when it is not under review, 429 when haste was
     *     asked for lately
     */
    public SmsSignatureView urge(Caller caller, String signatureId, String text) {
        requireFound(caller, signatureId);
        Reminder reminder = reviews.urge(caller, ReviewKind.SMS_SIGNATURE, signatureId, text);
        SmsSignature signature = register.own(caller, signatureId);
        signature.urged(reminder);
        return register.view(caller, signature);
    }

    /**
     * Asks the reviewers for a signature that an operator took out of use.
     *
     * @throws ApiException 404 when the caller has no such signature, 400 when it is in use or its app is not launched
     */
    public SmsSignatureView askAgain(Caller caller, String signatureId) {
        requireFound(caller, signatureId);
        tenants.hold(caller);
        SmsSignature signature = register.own(caller, signatureId);
        apps.requireLaunched(caller, signature.appId());
        signature.askAgain(caller, clock.instant());
        register.submit(caller, signature);
        return register.view(caller, signature);
    }

    private void requireFound(Caller caller, String signatureId) {
        if (!register.isThere(caller, signatureId)) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        }
    }

    /** The caller's signature, if there is one. */
    public Optional<SmsSignatureView> find(Caller caller, String signatureId) {
        return register.find(caller, signatureId).map(signature -> register.view(caller, signature));
    }

    /** The caller's signature, or 400. */
    public SmsSignatureView show(Caller caller, String signatureId) {
        return find(caller, signatureId).orElseThrow(() -> ApiException.of(SmsSignatureError.UNKNOWN));
    }

    /** The caller's signature, if there is one; it is not deleted or changed until the caller's transaction ends. */
    @TransactionAttribute(MANDATORY)
    public Optional<SmsSignatureView> lockForUse(Caller caller, String signatureId) {
        return register.lock(signatureId)
                .filter(signature -> signature.belongsTo(caller))
                .map(signature -> register.view(caller, signature));
    }

    /** The caller's signatures, the newest first. */
    public Page<SmsSignatureView> list(Caller caller, SmsSignatureFilter filter, PageQuery page) {
        Conditions conditions = new Conditions().and("s.domainId = :domain", "domain", caller.domainId());
        Page<SmsSignature> found = page(entities, conditions, filter, page);
        Map<String, SmsAppView> owning = apps.find(caller, appsOf(found));
        return found.map(signature -> signature.view(nameIn(owning, signature)));
    }

    static List<String> appsOf(Page<SmsSignature> page) {
        return page.items().stream().map(SmsSignature::appId).distinct().toList();
    }

    static String nameIn(Map<String, SmsAppView> owning, SmsSignature signature) {
        return Optional.ofNullable(owning.get(signature.appId()))
                .map(SmsAppView::name)
                .orElse("");
    }

    static Page<SmsSignature> page(
            EntityManager entities, Conditions conditions, SmsSignatureFilter filter, PageQuery page) {
        narrow(conditions, filter);
        long total = conditions
                .bind(entities.createQuery("select count(s) from SmsSignature s" + conditions.where(), Long.class))
                .getSingleResult();
        List<SmsSignature> found = conditions
                .bind(entities.createQuery(
                        "select s from SmsSignature s" + conditions.where() + " order by s.createdAt desc, s.id desc",
                        SmsSignature.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return new Page<>(found, total, page);
    }

    private static void narrow(Conditions conditions, SmsSignatureFilter filter) {
        conditions
                .and("s.deletedAt is null")
                .andIfGiven("s.id = :id", "id", filter.signatureId())
                .andIfGiven("s.type = :type", "type", filter.type())
                .andIfGiven("s.state = :state", "state", filter.state());
        filter.appName()
                .ifPresent(name -> conditions.and(
                        "s.appId in (select a.id from SmsApp a where a.domainId = s.domainId and a.name like :app escape '\\')",
                        "app",
                        "%" + Conditions.literal(name) + "%"));
        filter.name()
                .ifPresent(name ->
                        conditions.and("s.name like :name escape '\\'", "name", "%" + Conditions.literal(name) + "%"));
        filter.created()
                .ifPresent(created -> conditions
                        .and("s.createdAt >= :begin", "begin", created.begin())
                        .and("s.createdAt <= :end", "end", created.end()));
    }
}
