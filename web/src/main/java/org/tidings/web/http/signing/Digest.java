package org.tidings.web.http.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that is fed piece by piece. */
public final class Digest {
    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    /** Lower-case hexadecimal; to be asked for once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
