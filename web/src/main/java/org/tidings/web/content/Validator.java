package org.tidings.web.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tidings.storage.ObjectKey;

/** Tells one content from another without reading it: an object never changes under its key. */
final class Validator {
    private static final int BYTES = 16;

    private Validator() {}

    static String of(ObjectKey key, long size) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((key.value() + "\n" + size).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
