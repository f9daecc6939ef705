package org.tidings.identity;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tidings.shared.ApiException;
import org.tidings.shared.random.Randomness;

/** Gives tokens for passwords and takes them back. */
@Stateless
public class Tokens {
    private static final int TOKEN_LENGTH = 64;

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInGuard guard;

    @Inject
    private Randomness randomness;

    @Inject
    private Event<CredentialsRevoked> revoked;

    private final Clock clock = Clock.systemUTC();

    /**
     * A token for the password, good for 24 hours unless configured otherwise. The password is hashed outside any
     * transaction, so that it holds no connection.
     *
     * @throws ApiException {@link IdentityError#WRONG_CREDENTIALS}, {@link IdentityError#TOO_MANY_FAILURES} or, for
     *     the right password, {@link IdentityError#NO_SUCH_PROJECT}
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public IssuedToken issue(Caller caller, SignIn request) {
        guard.begin(request);
        Optional<Credentials.Known> user = credentials.ofUser(request);
        boolean right = passwords.matches(request.password(), user.map(Credentials.Known::passwordHash));
        if (!right || user.isEmpty()) {
            throw ApiException.of(IdentityError.WRONG_CREDENTIALS);
        }
        guard.succeeded(request);
        IssuedToken token = token(user.get(), request);
        credentials.forgetExpired();
        credentials.keep(token);
        return token;
    }

    /** Ends a token of the caller's own before its time. */
    public void revoke(Caller caller, String token) {
        if (credentials.deleteToken(Credentials.hash(token), caller.userId()) == 0) {
            throw ApiException.of(IdentityError.NO_SUCH_TOKEN);
        }
        revoked.fire(new CredentialsRevoked());
    }

    private IssuedToken token(Credentials.Known user, SignIn request) {
        boolean named = request.projectName().equals(Optional.of(user.project()));
        boolean numbered = request.projectId().equals(Optional.of(user.caller().projectId()));
        if (!named && !numbered) {
            throw ApiException.ofField(
                    IdentityError.NO_SUCH_PROJECT, "auth.scope.project", IdentityError.NO_SUCH_PROJECT.text());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new IssuedToken(
                randomness.alphanumeric(TOKEN_LENGTH),
                user.caller(),
                user.domain(),
                user.project(),
                now,
                now.plus(guard.settings().tokenLife()));
    }
}
