package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.secrets.Secrets;

/** How users and keys come into being, for the services that open tenants, add users and issue keys. */
@ApplicationScoped
class Accounts {
    static final int ID_LENGTH = 32;
    private static final int AK_LENGTH = 20;
    private static final int SK_LENGTH = 40;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private Secrets secrets;

    @Inject
    private Randomness randomness;

    User user(String domainId, NewUser wanted) {
        User user = new User(randomness.hex(ID_LENGTH), domainId, wanted, passwords.hash(wanted.password()), now());
        entities.persist(user);
        entities.flush();
        return user;
    }

    Optional<User> find(String domainId, String name) {
        return entities.createQuery("SELECT u FROM User u WHERE u.domainId = :domain AND u.name = :name", User.class)
                .setParameter("domain", domainId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    IssuedKey key(User user, Optional<IssuedKey> chosen) {
        IssuedKey key = chosen.orElseGet(this::randomKey);
        entities.persist(new AccessKey(key.ak(), user, secrets.encrypt(key.sk()), now()));
        entities.flush();
        return key;
    }

    IssuedKey randomKey() {
        return new IssuedKey(randomness.upperAlphanumeric(AK_LENGTH), randomness.alphanumeric(SK_LENGTH));
    }

    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
