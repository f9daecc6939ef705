package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tidings.shared.secrets.Secrets;

/** Turns a credential into a caller; the one thing that cannot be told who asks, because it finds that out. */
@ApplicationScoped
public class Authenticator {
    private static final int TOKEN_LENGTH_AT_MOST = 4_096;

    @Inject
    private Credentials credentials;

    @Inject
    private CredentialCache cache;

    @Inject
    private Secrets secrets;

    /** Whom the token lets in; nobody when it is unknown, expired or revoked, or its user or tenant disabled. */
    public Optional<Caller> ofToken(String token) {
        if (token.length() > TOKEN_LENGTH_AT_MOST) {
            return Optional.empty();
        }
        String hash = Credentials.hash(token);
        return cache.get("token:" + hash, Caller.class, () -> credentials.ofToken(hash));
    }

    /** What a signature made with this access key is checked with; nothing when it is unknown or disabled. */
    public Optional<SigningKey> ofAccessKey(String ak) {
        return cache.get(
                "key:" + ak, SigningKey.class, () -> credentials.ofAccessKey(ak).map(this::readable));
    }

    private SigningKey readable(SigningKey stored) {
        return new SigningKey(secrets.decrypt(stored.secret()), stored.caller());
    }
}
