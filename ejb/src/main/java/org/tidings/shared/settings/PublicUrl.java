package org.tidings.shared.settings;

import java.net.URI;

/**
 * How the outside reaches this server.
 *
 * @param value such as {@code https://messages.example.com}, without a slash at its end
 */
public record PublicUrl(String value) {
    /** Reads {@code tidings.public-url}. */
    public static PublicUrl read(SettingsReader in) {
        String value = in.text("tidings.public-url", "http://localhost:8080").strip();
        URI url = URI.create(value);
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("tidings.public-url must be a URL with a host and no query");
        }
        return new PublicUrl(value.replaceAll("/+$", ""));
    }

    /** The URL of a path on this server, which begins with a slash. */
    public String of(String path) {
        return value + path;
    }
}
