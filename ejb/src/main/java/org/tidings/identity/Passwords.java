package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.tidings.shared.random.Randomness;

/** Hashes passwords slowly, with PBKDF2-HMAC-SHA256, and takes as long for a user that does not exist. */
@ApplicationScoped
class Passwords {
    static final int ITERATIONS = 310_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String NOBODYS =
            "pbkdf2-sha256$310000$AAAAAAAAAAAAAAAAAAAAAA$" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    private Randomness randomness = new Randomness();

    /** What is stored of a password: algorithm, iterations, salt and hash. */
    String hash(String password) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                "pbkdf2-sha256",
                Integer.toString(ITERATIONS),
                base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, ITERATIONS)));
    }

    /** Whether the password is the one of which this is stored; without anything stored it never is. */
    boolean matches(String password, Optional<String> stored) {
        String[] parts = stored.orElse(NOBODYS).split("\\$", -1);
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] shown = derive(password, base64.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(shown, base64.decode(parts[3])) && stored.isPresent();
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("PBKDF2 is missing", problem);
        } finally {
            spec.clearPassword();
        }
    }
}
