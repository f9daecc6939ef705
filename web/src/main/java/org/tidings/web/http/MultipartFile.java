package org.tidings.web.http;

import static org.tidings.shared.CommonError.invalid;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a form that is read as it comes: what stands before it is passed over, what comes behind it is not read.
 *
 * @param name as its sender called it, without folders
 * @param content its bytes; refuses the request where they end, or the sender goes away, before the form says so
 */
public record MultipartFile(String name, InputStream content) {
    private static final int MOST_PARTS = 16;
    private static final Pattern DISPOSITION =
            Pattern.compile("content-disposition\\s*:\\s*form-data\\s*;(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?:^|;)\\s*(name|filename\\*?)\\s*=\\s*(?:\"(.*?)(?<!\\\\)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODED = Pattern.compile("utf-8'[^']*'(.*)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a form up to its file.
     *
     * @param field the name of the file's part
     * @throws org.tidings.shared.ApiException 400 when the body is no such form
     */
    public static MultipartFile of(@Nullable MediaType type, InputStream body, String field) {
        Optional<String> boundary =
                Optional.ofNullable(type).map(known -> known.getParameters().get("boundary"));
        if (boundary.isEmpty() || boundary.get().isEmpty() || boundary.get().length() > 200) {
            throw invalid("Content-Type", "must name a boundary");
        }
        MultipartParts parts = new MultipartParts(body, boundary.get());
        for (int part = 0; part < MOST_PARTS && parts.next(); part++) {
            String attributes = disposition(parts.head());
            if (attribute(attributes, "name").filter(field::equals).isPresent()) {
                String name = fileName(attributes)
                        .map(MultipartFile::withoutFolders)
                        .orElseThrow(() -> invalid(field, "must be a file"));
                return new MultipartFile(name, parts.content());
            }
        }
        throw invalid(field, "must be given");
    }

    private static String disposition(String head) {
        return head.lines()
                .map(DISPOSITION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    /** The name in the form for any characters, where it is written so, or in the plain one. */
    private static Optional<String> fileName(String attributes) {
        return attribute(attributes, "filename*")
                .map(ENCODED::matcher)
                .filter(Matcher::matches)
                .flatMap(encoded -> decoded(encoded.group(1)))
                .or(() -> attribute(attributes, "filename"));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).toLowerCase(Locale.ROOT).equals(name)) {
                String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                return Optional.of(name.endsWith("*") ? value : plain(value));
            }
        }
        return Optional.empty();
    }

    /** Without what browsers and clients write for a quote and the ends of lines within a name. */
    private static String plain(String written) {
        return written.replace("\\\"", "\"")
                .replace("%22", "\"")
                .replace("%0D", " ")
                .replace("%0A", " ");
    }

    private static String withoutFolders(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
