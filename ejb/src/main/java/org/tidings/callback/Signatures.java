package org.tidings.callback;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tidings.shared.random.Randomness;

/** Secrets and signatures in the form of Standard Webhooks. */
final class Signatures {
    private static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private Signatures() {}

    static String newSecret(Randomness randomness) {
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(randomness.bytes(SECRET_BYTES));
    }

    /** The signatures by each secret, separated by spaces: a receiver accepts the webhook if one of them fits. */
    static String sign(List<String> secrets, String webhookId, Instant timestamp, String body) {
        String signed = webhookId + "." + timestamp.getEpochSecond() + "." + body;
        return secrets.stream().map(secret -> sign(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String signed) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", impossible);
        }
    }
}
