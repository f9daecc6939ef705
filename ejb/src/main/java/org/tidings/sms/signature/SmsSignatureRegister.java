package org.tidings.sms.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** The rows of signatures: makes them, and finds them to be changed. */
@ApplicationScoped
class SmsSignatureRegister {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsApps apps;

    /** The caller's signature as it stands; nothing when it is deleted. */
    Optional<SmsSignature> find(Caller caller, String signatureId) {
        return Optional.ofNullable(entities.find(SmsSignature.class, signatureId))
                .filter(signature -> signature.belongsTo(caller) && !signature.isDeleted());
    }

    /** The signature, for nobody else to change until the transaction ends; nothing when it is deleted. */
    Optional<SmsSignature> lock(String signatureId) {
        return Optional.ofNullable(entities.find(SmsSignature.class, signatureId, LockModeType.PESSIMISTIC_WRITE))
                .filter(signature -> !signature.isDeleted());
    }

    SmsSignatureView view(Caller caller, SmsSignature signature) {
        return signature.view(
                apps.find(caller, signature.appId()).map(SmsAppView::name).orElse(""));
    }
}
