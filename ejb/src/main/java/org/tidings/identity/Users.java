package org.tidings.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** The users of tenants. */
@Stateless
public class Users {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Credentials credentials;

    @Inject
    private Event<CredentialsRevoked> revoked;

    /** Makes a user of the tenant; the role of operators is for the operators' own tenant. */
    public UserView add(Caller caller, String domainId, NewUser wanted) {
        if (entities.find(Tenant.class, domainId) == null) {
            throw ApiException.of(IdentityError.NO_SUCH_TENANT);
        }
        if (wanted.roles().contains(Role.OPERATOR) && !caller.domainId().equals(domainId)) {
            throw CommonError.invalid("roles", "operator is not a role of tenants");
        }
        if (accounts.find(domainId, wanted.name()).isPresent()) {
            throw ApiException.ofField(IdentityError.NAME_TAKEN, "name", "is taken");
        }
        return accounts.user(domainId, wanted).view();
    }

    /** The tenant's users by name. */
    public List<UserView> list(Caller caller, String domainId) {
        return entities.createQuery("SELECT u FROM User u WHERE u.domainId = :domain ORDER BY u.name", User.class)
                .setParameter("domain", domainId)
                .getResultStream()
                .map(User::view)
                .toList();
    }

    /** Shuts the user out at once, with his tokens and his keys. */
    public void disable(Caller caller, String domainId, String userId) {
        if (caller.userId().equals(userId)) {
            throw ApiException.of(IdentityError.OWN_ACCESS);
        }
        findById(domainId, userId).disable();
        credentials.deleteTokensOf(userId);
        revoked.fire(new CredentialsRevoked());
    }

    /** Lets the user in again; his keys work again, his former tokens stay dead. */
    public void enable(Caller caller, String domainId, String userId) {
        findById(domainId, userId).enable();
    }

    private User findById(String domainId, String userId) {
        return Optional.ofNullable(entities.find(User.class, userId))
                .filter(user -> user.belongsTo(domainId))
                .orElseThrow(() -> ApiException.of(IdentityError.NO_SUCH_USER));
    }
}
