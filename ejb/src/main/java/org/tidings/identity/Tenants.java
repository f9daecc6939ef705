package org.tidings.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.random.Randomness;

/** Opens tenants, lists them, and shuts them out and in again. */
@Stateless
public class Tenants {
    /** The one region in which the service runs, and so the name of each tenant's project. */
    public static final String REGION = "cn-north-4";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Credentials credentials;

    @Inject
    private Randomness randomness;

    @Inject
    private Event<CredentialsRevoked> revoked;

    /** Opens a tenant with its project, its first user and that user's key. */
    public OpenedTenant open(Caller caller, NewTenant wanted) {
        if (exists(caller, wanted.domain())) {
            throw ApiException.ofField(IdentityError.NAME_TAKEN, "domain", "is taken");
        }
        Instant now = Accounts.now();
        String domainId = randomness.hex(Accounts.ID_LENGTH);
        String projectId = wanted.projectId().orElseGet(() -> randomness.hex(Accounts.ID_LENGTH));
        entities.persist(new Tenant(domainId, wanted.domain(), now));
        entities.flush();
        entities.persist(new Project(projectId, domainId, REGION, now));
        User user = accounts.user(domainId, wanted.user());
        IssuedKey key = accounts.key(user, wanted.key());
        entities.flush();
        return new OpenedTenant(domainId, projectId, user.id(), key);
    }

    /** Whether there is a tenant of this name. */
    public boolean exists(Caller caller, String name) {
        return !entities.createQuery("SELECT t.id FROM Tenant t WHERE t.name = :name", String.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    /** Whether there is a tenant of this id. */
    public boolean isThere(Caller caller, String domainId) {
        return entities.find(Tenant.class, domainId) != null;
    }

    /** The tenants by name. */
    public Page<TenantView> list(Caller caller, PageQuery slice) {
        long total = entities.createQuery("SELECT count(t) FROM Tenant t", Long.class)
                .getSingleResult();
        return new Page<>(
                entities.createQuery("SELECT t FROM Tenant t ORDER BY t.name", Tenant.class)
                        .setFirstResult(slice.offset())
                        .setMaxResults(slice.limit())
                        .getResultStream()
                        .map(Tenant::view)
                        .toList(),
                total,
                slice);
    }

    /** A tenant, or 404. */
    public TenantView show(Caller caller, String domainId) {
        return find(domainId).view();
    }

    /** Shuts every user of the tenant out, at once. */
    public void disable(Caller caller, String domainId) {
        if (caller.domainId().equals(domainId)) {
            throw ApiException.of(IdentityError.OWN_ACCESS);
        }
        find(domainId).disable();
        credentials.deleteTokensOfTenant(domainId);
        revoked.fire(new CredentialsRevoked());
    }

    /** Lets the tenant's users in again; their former tokens stay dead. */
    public void enable(Caller caller, String domainId) {
        find(domainId).enable();
    }

    private Tenant find(String domainId) {
        return Optional.ofNullable(entities.find(Tenant.class, domainId))
                .orElseThrow(() -> ApiException.of(IdentityError.NO_SUCH_TENANT));
    }
}
