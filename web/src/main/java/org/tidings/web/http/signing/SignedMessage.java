package org.tidings.web.http.signing;

import java.util.Optional;
import java.util.function.Function;

/**
 * A request as far as a signature covers it.
 *
 * @param path as it was sent, still encoded
 * @param query as it was sent, still encoded, without the question mark; empty when there is none
 * @param header the value of a header by its name
 * @param bodyHash SHA-256 of the body in lower-case hexadecimal
 */
public record SignedMessage(
        String method, String path, String query, Function<String, Optional<String>> header, String bodyHash) {}
