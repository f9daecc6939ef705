package org.tidings.sms.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.review.ReviewRequest;
import org.tidings.review.Reviews;
import org.tidings.shared.ApiException;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.SmsIds;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;
import org.tidings.sms.app.SmsTenants;

/** The rows of signatures: makes them, and finds them to be changed. */
@ApplicationScoped
class SmsSignatureRegister {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsApps apps;

    @Inject
    private SmsTenants tenants;

    @Inject
    private SmsFileUses files;

    @Inject
    private SmsSignatureConfiguration settings;

    @Inject
    private Reviews reviews;

    @Inject
    private BusinessClock clock;

    @Inject
    private Randomness randomness;

    /** Makes a signature that nobody has reviewed yet. */
    SmsSignature add(Caller caller, SmsSignatureDraft draft) {
        tenants.hold(caller);
        apps.requireLaunched(caller, draft.appId());
        requireFree(caller, draft);
        requireRoom(draft.appId());
        files.use(caller, draft.evidence());
        SmsSignature signature = new SmsSignature(SmsIds.next(randomness), caller, draft, clock.instant());
        entities.persist(signature);
        entities.flush();
        return signature;
    }

    /** Makes a rejected signature anew. */
    SmsSignature change(Caller caller, String signatureId, SmsSignatureDraft draft) {
        tenants.hold(caller);
        SmsSignature signature = own(caller, signatureId);
        signature.requireRejected();
        apps.requireLaunched(caller, draft.appId());
        if (!signature.hasNameAndTypeOf(draft)) {
            requireFree(caller, draft);
        }
        if (!signature.appId().equals(draft.appId())) {
            requireRoom(draft.appId());
        }
        SignatureEvidence before = signature.evidence();
        files.use(caller, draft.evidence());
        signature.change(caller, draft, clock.instant());
        entities.flush();
        files.release(before);
        return signature;
    }

    /** Puts the signature before the reviewers, who may decide before this returns. */
    void submit(Caller caller, SmsSignature signature) {
        entities.flush();
        reviews.submit(
                caller, new ReviewRequest(ReviewKind.SMS_SIGNATURE, signature.id(), signature.name(), List.of()));
    }

    private void requireFree(Caller caller, SmsSignatureDraft draft) {
        long same = entities.createQuery("""
                        select count(s) from SmsSignature s
                        where s.domainId = :domain and s.liveName = :name and s.type = :type""", Long.class)
                .setParameter("domain", caller.domainId())
                .setParameter("name", draft.name())
                .setParameter("type", draft.type())
                .getSingleResult();
        if (same > 0) {
            throw ApiException.of(SmsSignatureError.EXISTS);
        }
    }

    private void requireRoom(String appId) {
        long there = entities.createQuery(
                        "select count(s) from SmsSignature s where s.appId = :app and s.deletedAt is null", Long.class)
                .setParameter("app", appId)
                .getSingleResult();
        int most = settings.current().mostSignatures();
        if (there >= most) {
            throw ApiException.of(SmsSignatureError.TOO_MANY);
        }
    }

    /** Whether the caller has the signature, without reading it: what is read before it is locked may be old afterwards. */
    boolean isThere(Caller caller, String signatureId) {
        return entities.createQuery("""
                                select count(s) from SmsSignature s
                                where s.id = :id and s.domainId = :domain and s.deletedAt is null""", Long.class)
                        .setParameter("id", SmsIds.isOne(signatureId) ? signatureId : "")
                        .setParameter("domain", caller.domainId())
                        .getSingleResult()
                > 0;
    }

    /** Any tenant's signature as it stands, or stood when it was deleted. */
    Optional<SmsSignature> findAny(String signatureId) {
        return Optional.of(signatureId).filter(SmsIds::isOne).map(id -> entities.find(SmsSignature.class, id));
    }

    /** The caller's signature as it stands; nothing when it is deleted. */
    Optional<SmsSignature> find(Caller caller, String signatureId) {
        return findAny(signatureId).filter(signature -> signature.belongsTo(caller) && !signature.isDeleted());
    }

    /** The signature, for nobody else to change until the transaction ends; nothing when it is deleted. */
    Optional<SmsSignature> lock(String signatureId) {
        return Optional.of(signatureId)
                .filter(SmsIds::isOne)
                .map(id -> entities.find(SmsSignature.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(signature -> !signature.isDeleted());
    }

    /** The caller's signature, for nobody else to change until the transaction ends, or 400. */
    SmsSignature own(Caller caller, String signatureId) {
        return lock(signatureId)
                .filter(signature -> signature.belongsTo(caller))
                .orElseThrow(() -> ApiException.of(SmsSignatureError.UNKNOWN));
    }

    SmsSignatureView view(Caller caller, SmsSignature signature) {
        return signature.view(
                apps.find(caller, signature.appId()).map(SmsAppView::name).orElse(""));
    }
}
