package org.tidings.callback;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.shared.database.Columns;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.secrets.Secrets;

/** The signing secrets in the database, encrypted. One is made when it is first needed. */
@ApplicationScoped
class SigningSecretRows {
    /** How long the former secret signs as well, so that a receiver has time to change over. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Secrets secrets;

    @Inject
    private Randomness randomness;

    SigningSecret of(String domainId) {
        return stored(domainId).view(secrets);
    }

    /** Puts a new secret in the place of the tenant's. */
    void replace(String domainId) {
        Stored former = stored(domainId);
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE callback_secret SET secret = :secret, created_at = :now, former = :former,
                            former_ends_at = :ends
                        WHERE domain_id = :domain""")
                .bind("secret", secrets.encrypt(Signatures.newSecret(randomness)))
                .bind("now", time(now))
                .bind("former", former.secret())
                .bind("ends", time(now.plus(OVERLAP)))
                .bind("domain", domainId)
                .execute());
    }

    /** What webhooks to each of some tenants are signed with now, the newest first. */
    Map<String, List<String>> signing(Set<String> domainIds) {
        Map<String, Stored> known = read(domainIds);
        Instant now = clock.instant();
        return domainIds.stream()
                .collect(Collectors.toMap(
                        domain -> domain,
                        domain -> Optional.ofNullable(known.get(domain))
                                .orElseGet(() -> stored(domain))
                                .signing(secrets, now)));
    }

    private Stored stored(String domainId) {
        Map<String, Stored> known = read(Set.of(domainId));
        if (known.isEmpty()) {
            make(domainId);
            known = read(Set.of(domainId));
        }
        return Objects.requireNonNull(known.get(domainId));
    }

    /** Two at once make one: the second waits for the first and adds nothing. */
    private void make(String domainId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO callback_secret (domain_id, secret, created_at) VALUES (:domain, :secret, :now)
                        ON CONFLICT DO NOTHING""")
                .bind("domain", domainId)
                .bind("secret", secrets.encrypt(Signatures.newSecret(randomness)))
                .bind("now", time(clock.instant()))
                .execute());
    }

    private Map<String, Stored> read(Collection<String> domainIds) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery("""
                        SELECT domain_id, secret, created_at, former, former_ends_at FROM callback_secret
                        WHERE domain_id = ANY(:domains)""")
                        .bindArray("domains", String.class, List.copyOf(domainIds))
                        .map(Stored::read)
                        .stream()
                        .collect(Collectors.toMap(Stored::domainId, stored -> stored)));
    }

    /** As it lies in the database: both secrets encrypted. */
    private record Stored(
            String domainId,
            String secret,
            Instant createdAt,
            Optional<String> former,
            Optional<Instant> formerEndsAt) {
        static Stored read(ResultSet row, StatementContext context) throws SQLException {
            return new Stored(
                    row.getString("domain_id"),
                    row.getString("secret"),
                    Columns.instant(row, "created_at"),
                    Optional.ofNullable(row.getString("former")),
                    Columns.optionalInstant(row, "former_ends_at"));
        }

        SigningSecret view(Secrets secrets) {
            return new SigningSecret(secrets.decrypt(secret), createdAt, formerEndsAt);
        }

        List<String> signing(Secrets secrets, Instant now) {
            List<String> signing = new ArrayList<>(List.of(secrets.decrypt(secret)));
            if (formerEndsAt.filter(now::isBefore).isPresent()) {
                former.map(secrets::decrypt).ifPresent(signing::add);
            }
            return signing;
        }
    }
}
