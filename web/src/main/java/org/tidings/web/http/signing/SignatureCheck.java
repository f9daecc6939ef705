package org.tidings.web.http.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says whether a request was signed with a secret, lately, and arrived as it was sent. */
public final class SignatureCheck {
    /** How far the signer's clock and ours may be apart. */
    public static final Duration SKEW = Duration.ofMinutes(15);

    private static final String DATE = "x-sdk-date";
    private static final String CONTENT_HASH = "x-sdk-content-sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final List<String> ALWAYS_SIGNED = List.of("host", DATE);
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final Clock clock;

    public SignatureCheck(Clock clock) {
        this.clock = clock;
    }

    /** Whether the date is there and near enough to ours; not yet whether it is genuine. */
    public boolean isRecent(SignedMessage message) {
        return message.header()
                .apply(DATE)
                .flatMap(SignatureCheck::date)
                .map(sent -> Duration.between(sent, clock.instant()).abs().compareTo(SKEW) <= 0)
                .orElse(false);
    }

    /** Whether the signature is the one that the secret gives for this very message. */
    public boolean isGenuine(Authorization authorization, SignedMessage message, String secret) {
        if (!authorization.signedHeaders().containsAll(ALWAYS_SIGNED)) {
            return false;
        }
        Optional<String> payload = payloadHash(message);
        if (payload.isEmpty()) {
            return false;
        }
        String canonical = CanonicalRequest.of(message, authorization.signedHeaders(), payload.get());
        String toSign = String.join(
                "\n",
                Authorization.ALGORITHM,
                message.header().apply(DATE).orElse(""),
                sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(hmac(secret, toSign), HexFormat.of().parseHex(authorization.signature()));
    }

    /** The hash that was signed for the body; nothing when it is not the body's. */
    private static Optional<String> payloadHash(SignedMessage message) {
        String actual = message.bodyHash();
        Optional<String> declared = message.header().apply(CONTENT_HASH);
        if (declared.isEmpty() || declared.get().equals(actual)) {
            return Optional.of(actual);
        }
        return declared.filter(hash -> hash.equals(UNSIGNED) && isMultipart(message));
    }

    private static boolean isMultipart(SignedMessage message) {
        return message.header()
                .apply("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"))
                .isPresent();
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(LocalDateTime.parse(header.strip(), FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        Digest digest = new Digest();
        digest.add(bytes);
        return digest.hex();
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
