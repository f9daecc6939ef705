package org.tidings.shared.random;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The one source of unguessable values. */
@ApplicationScoped
public class Randomness {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String MIXED = UPPER + "abcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    /** So many random bytes. */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Lower-case hexadecimal text of an even length. */
    public String hex(int length) {
        return HexFormat.of().formatHex(bytes(length / 2));
    }

    /** Upper-case letters and digits. */
    public String upperAlphanumeric(int length) {
        return of(UPPER, length);
    }

    /** Letters and digits. */
    public String alphanumeric(int length) {
        return of(MIXED, length);
    }

    private String of(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        random.ints(length, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
        return text.toString();
    }
}
