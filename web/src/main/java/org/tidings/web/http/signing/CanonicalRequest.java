package org.tidings.web.http.signing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a request in the one form that both sides sign. */
final class CanonicalRequest {
    private CanonicalRequest() {}

    static String of(SignedMessage message, List<String> signedHeaders, String payloadHash) {
        return String.join(
                "\n",
                message.method(),
                path(message.path()),
                query(message.query()),
                headers(message, signedHeaders),
                String.join(";", signedHeaders),
                payloadHash);
    }

    /** Each segment encoded once more, as the signer encodes the path that it sends; always with a slash at the end. */
    private static String path(String sent) {
        String path =
                Arrays.stream(sent.split("/")).map(CanonicalRequest::encoded).collect(Collectors.joining("/"));
        return path + "/";
    }

    /** Sorted by name; the values of one name in the order in which they were sent. */
    private static String query(String sent) {
        SortedMap<String, List<String>> parameters = new TreeMap<>();
        for (String pair : sent.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters
                    .computeIfAbsent(encoded(decoded(name)), unknown -> new ArrayList<>())
                    .add(encoded(decoded(value)));
        }
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }

    private static String headers(SignedMessage message, List<String> names) {
        return names.stream()
                .map(name ->
                        name + ":" + message.header().apply(name).orElse("").strip() + "\n")
                .collect(Collectors.joining());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** RFC 3986: everything but letters, digits and {@code -_.~} is encoded. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
