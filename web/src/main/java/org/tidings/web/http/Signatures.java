package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.tidings.identity.Authenticator;
import org.tidings.identity.Caller;
import org.tidings.identity.SigningKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.web.http.signing.Authorization;
import org.tidings.web.http.signing.SignatureCheck;
import org.tidings.web.http.signing.SignedMessage;

/** Finds out who signed a request. An unknown key and a wrong signature are answered alike. */
@ApplicationScoped
class Signatures {
    private static final String NOBODYS_SECRET = "nobody has this secret";

    @Inject
    private Authenticator authenticator;

    private final SignatureCheck check = new SignatureCheck(Clock.systemUTC());

    /** Who signed; the body is held in memory from now on and can be read again. */
    Caller check(Authorization authorization, ContainerRequestContext request, HttpServletRequest servlet)
            throws IOException {
        SignedMessage message = new SignedMessage(
                servlet.getMethod(),
                servlet.getRequestURI(),
                Optional.ofNullable(servlet.getQueryString()).orElse(""),
                name -> Optional.ofNullable(servlet.getHeader(name)),
                HeldBody.of(request).sha256(""));
        if (!check.isRecent(message)) {
            throw ApiException.of(CommonError.UNAUTHENTICATED, "X-Sdk-Date: more than 15 minutes off");
        }
        Optional<SigningKey> key = authenticator.ofAccessKey(authorization.accessKey());
        boolean genuine = check.isGenuine(
                authorization, message, key.map(SigningKey::secret).orElse(NOBODYS_SECRET));
        return key.filter(known -> genuine)
                .map(SigningKey::caller)
                .orElseThrow(() -> ApiException.of(CommonError.UNAUTHENTICATED));
    }
}
