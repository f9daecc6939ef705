package org.tidings.web.http.signing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Authorization} header of a signed request.
 *
 * @param accessKey whose key signed
 * @param signedHeaders the names of the headers that are signed, in lower case and in their order
 * @param signature 64 hexadecimal digits
 */
public record Authorization(String accessKey, List<String> signedHeaders, String signature) {
    /** How the header of a signed request begins. */
    public static final String ALGORITHM = "SDK-HMAC-SHA256";

    private static final Pattern FORM = Pattern.compile(
            ALGORITHM + " +Access=([\\w.-]{1,64}), *SignedHeaders=([^,\\s]{1,4000}), *Signature=([0-9a-f]{64})");

    public Authorization {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** Reads the header; nothing when it has another form. */
    public static Optional<Authorization> parse(String header) {
        Matcher matcher = FORM.matcher(header.strip());
        return matcher.matches()
                ? Optional.of(new Authorization(
                        matcher.group(1), List.of(matcher.group(2).split(";")), matcher.group(3)))
                : Optional.empty();
    }
}
