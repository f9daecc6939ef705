package org.tidings.adapter.storage.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.tidings.shared.settings.SettingsReader;

/**
 * Which bucket objects are kept in, and how the way there is gone.
 *
 * @param endpoint where the server is; that of the region when none is given
 * @param pathStyle whether the bucket stands in the path and not in the host's name
 */
record S3Settings(
        Optional<URI> endpoint,
        String region,
        String bucket,
        boolean pathStyle,
        Credentials credentials,
        Patience patience) {
    /** Who asks; never shown. */
    record Credentials(Optional<String> accessKey, Optional<String> secretKey) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    /**
     * How long one try may take, and how often it is repeated.
     *
     * @param timeout of a try, in which an answer must have begun, and between two parts of a content
     */
    record Patience(Duration connectTimeout, Duration timeout, int retries) {}

    /** Reads {@code tidings.storage.s3.*}. */
    static S3Settings read(SettingsReader in) {
        return new S3Settings(
                in.optional("tidings.storage.s3.endpoint", "that of the region")
                        .map(String::strip)
                        .map(URI::create),
                in.text("tidings.storage.s3.region", "us-east-1"),
                in.text("tidings.storage.s3.bucket", "tidings"),
                in.flag("tidings.storage.s3.path-style", true),
                new Credentials(
                        in.optional("tidings.storage.s3.access-key", "none"),
                        in.optional("tidings.storage.s3.secret-key", "none")),
                new Patience(
                        in.duration("tidings.storage.s3.connect-timeout", Duration.ofSeconds(5)),
                        in.duration("tidings.storage.s3.timeout", Duration.ofSeconds(30)),
                        in.number("tidings.storage.s3.retries", 2, 0, 10)));
    }
}
