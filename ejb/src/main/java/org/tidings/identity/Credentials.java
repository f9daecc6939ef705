package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds whom a credential lets in, with one statement each; who or what is disabled is not found. */
@ApplicationScoped
class Credentials {
    private static final String USER_COLUMNS = "t.domain_id, t.name AS domain_name, u.user_id, u.name AS user_name, "
            + "u.roles, p.project_id, p.name AS project_name";

    @Inject
    private Jdbi jdbi;

    /** A user with his password's hash and the project he asked for. */
    record Known(Caller caller, String domain, String project, String passwordHash) {}

    Optional<Caller> ofToken(String tokenHash) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + USER_COLUMNS + """
                         FROM access_token k
                        JOIN tenant_user u ON u.user_id = k.user_id AND u.enabled
                        JOIN tenant t ON t.domain_id = u.domain_id AND t.enabled
                        JOIN project p ON p.project_id = k.project_id
                        WHERE k.token_hash = :hash AND k.expires_at > :now""")
                .bind("hash", tokenHash)
                .bind("now", utc(Clock.systemUTC().instant()))
                .map((row, context) -> caller(row))
                .findOne());
    }

    /** The secret is still encrypted. */
    Optional<SigningKey> ofAccessKey(String ak) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + USER_COLUMNS + """
                        , k.secret FROM access_key k
                        JOIN tenant_user u ON u.user_id = k.user_id AND u.enabled
                        JOIN tenant t ON t.domain_id = u.domain_id AND t.enabled
                        JOIN project p ON p.domain_id = t.domain_id
                        WHERE k.access_key = :ak AND k.enabled
                        ORDER BY p.created_at LIMIT 1""")
                .bind("ak", ak)
                .map((row, context) -> new SigningKey(row.getString("secret"), caller(row)))
                .findOne());
    }

    /** The user with each of his tenant's projects; the first one in case the asked one is not among them. */
    Optional<Known> ofUser(SignIn request) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + USER_COLUMNS + """
                        , u.password_hash FROM tenant_user u
                        JOIN tenant t ON t.domain_id = u.domain_id AND t.enabled
                        JOIN project p ON p.domain_id = t.domain_id
                        WHERE t.name = :domain AND u.name = :user AND u.enabled
                        ORDER BY CASE WHEN p.name = :project OR p.project_id = :projectId THEN 0 ELSE 1 END LIMIT 1""")
                .bind("domain", request.domain())
                .bind("user", request.user())
                .bind("project", request.projectName().orElse(""))
                .bind("projectId", request.projectId().orElse(""))
                .map((row, context) -> known(row))
                .findOne());
    }

    void keep(IssuedToken token) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO access_token (token_hash, user_id, project_id, issued_at, expires_at)
                        VALUES (:hash, :user, :project, :issued, :expires)""")
                .bind("hash", hash(token.value()))
                .bind("user", token.caller().userId())
                .bind("project", token.caller().projectId())
                .bind("issued", utc(token.issuedAt()))
                .bind("expires", utc(token.expiresAt()))
                .execute());
    }

    void forgetExpired() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM access_token WHERE expires_at < :now")
                .bind("now", utc(Clock.systemUTC().instant()))
                .execute());
    }

    /** How many were deleted, 0 or 1: a user's own token and no other. */
    int deleteToken(String tokenHash, String userId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("DELETE FROM access_token WHERE token_hash = :hash AND user_id = :user")
                        .bind("hash", tokenHash)
                        .bind("user", userId)
                        .execute());
    }

    /** A disabled user's tokens stay dead when he is enabled again. */
    void deleteTokensOf(String userId) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM access_token WHERE user_id = :user")
                .bind("user", userId)
                .execute());
    }

    void deleteTokensOfTenant(String domainId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        DELETE FROM access_token
                        WHERE user_id IN (SELECT user_id FROM tenant_user WHERE domain_id = :domain)""").bind("domain", domainId).execute());
    }

    /** What is kept of a token: whoever reads the table cannot use it. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                caller(row),
                row.getString("domain_name"),
                row.getString("project_name"),
                row.getString("password_hash"));
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getString("domain_id"),
                row.getString("project_id"),
                row.getString("user_id"),
                row.getString("user_name"),
                Roles.parse(row.getString("roles")));
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
