package org.tidings.sms.signature;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tidings.identity.Caller;

/** Makes signatures of short messages, lists, changes and deletes them, for the tenant whose they are. */
@Stateless
public class SmsSignatures {
    @Inject
    private SmsSignatureRegister register;

    /** The caller's signature, if there is one. */
    public Optional<SmsSignatureView> find(Caller caller, String signatureId) {
        return register.find(caller, signatureId).map(signature -> register.view(caller, signature));
    }

    /** The caller's signature, if there is one; it is not deleted or changed until the caller's transaction ends. */
    @TransactionAttribute(MANDATORY)
    public Optional<SmsSignatureView> lockForUse(Caller caller, String signatureId) {
        return register.lock(signatureId)
                .filter(signature -> signature.belongsTo(caller))
                .map(signature -> register.view(caller, signature));
    }
}
