package org.tidings.web.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidings.identity.RequestKey;
import org.tidings.shared.CommonError;
import org.tidings.web.http.signing.Authorization;

/** What makes a repeat of a request recognisable: its {@code Idempotency-Key}, or the signature of a signed POST. */
final class RepeatKeys {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern USABLE = Pattern.compile("[\\x20-\\x7e]{1,128}");

    private RepeatKeys() {}

    static Optional<RequestKey> of(ContainerRequestContext request) throws IOException {
        Optional<String> signature = signature(request);
        Optional<String> key = given(request).or(() -> signature);
        return key.isPresent()
                ? Optional.of(new RequestKey(key.get(), fingerprint(request), signature))
                : Optional.empty();
    }

    private static Optional<String> given(ContainerRequestContext request) {
        Optional<String> key = Optional.ofNullable(request.getHeaderString(HEADER));
        if (key.isPresent() && !USABLE.matcher(key.get()).matches()) {
            throw CommonError.invalid(HEADER, "must be 1 to 128 printable ASCII characters");
        }
        return key;
    }

    /** A form's signature leaves its body out: two forms of one second may have the same, and are told apart by their bodies. */
    private static Optional<String> signature(ContainerRequestContext request) throws IOException {
        if (!request.getMethod().equals(HttpMethod.POST) || request.getHeaderString("X-Auth-Token") != null) {
            return Optional.empty();
        }
        Optional<String> signature = Optional.ofNullable(request.getHeaderString("Authorization"))
                .flatMap(Authorization::parse)
                .map(signed -> "sig:" + signed.signature());
        if (signature.isEmpty() || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())) {
            return signature;
        }
        return Optional.of(signature.get() + ":" + HeldBody.of(request).sha256(""));
    }

    private static String fingerprint(ContainerRequestContext request) throws IOException {
        String line = request.getMethod() + " " + request.getUriInfo().getPath() + "\n";
        return HeldBody.of(request).sha256(line);
    }
}
