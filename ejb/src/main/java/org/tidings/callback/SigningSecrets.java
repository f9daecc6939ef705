package org.tidings.callback;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;

/** What each tenant's webhooks are signed with. */
@Stateless
@TransactionAttribute(REQUIRED)
public class SigningSecrets {
    @Inject
    private SigningSecretRows rows;

    /** The caller's secret. */
    public SigningSecret show(Caller caller) {
        return rows.of(caller.domainId());
    }

    /** Gives the caller a new secret; the one until now signs as well for a day. */
    public SigningSecret rotate(Caller caller) {
        rows.replace(caller.domainId());
        return rows.of(caller.domainId());
    }
}
