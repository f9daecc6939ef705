package org.tidings.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tidings.shared.ApiException;

/** The keys with which users' programs sign. */
@Stateless
public class AccessKeys {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<CredentialsRevoked> revoked;

    /** Makes a key for the tenant's user of this name. */
    public IssuedKey issue(Caller caller, String domainId, String userName) {
        User user = accounts.find(domainId, userName).orElseThrow(() -> ApiException.of(IdentityError.NO_SUCH_USER));
        return accounts.key(user, Optional.empty());
    }

    /** The keys of the tenant's users, oldest first, without their secrets. */
    public List<AccessKeyView> list(Caller caller, String domainId) {
        return entities.createQuery(
                        "SELECT k FROM AccessKey k JOIN FETCH k.user WHERE k.user.domainId = :domain ORDER BY k.createdAt, k.ak",
                        AccessKey.class)
                .setParameter("domain", domainId)
                .getResultStream()
                .map(AccessKey::view)
                .toList();
    }

    /** Makes the key worthless, at once. */
    public void disable(Caller caller, String domainId, String ak) {
        find(domainId, ak).disable();
        revoked.fire(new CredentialsRevoked());
    }

    /** Makes a disabled key work again. */
    public void enable(Caller caller, String domainId, String ak) {
        find(domainId, ak).enable();
    }

    /** Makes the key worthless for ever. */
    public void delete(Caller caller, String domainId, String ak) {
        entities.remove(find(domainId, ak));
        revoked.fire(new CredentialsRevoked());
    }

    private AccessKey find(String domainId, String ak) {
        return Optional.ofNullable(entities.find(AccessKey.class, ak))
                .filter(key -> key.belongsTo(domainId))
                .orElseThrow(() -> ApiException.of(IdentityError.NO_SUCH_KEY));
    }
}
