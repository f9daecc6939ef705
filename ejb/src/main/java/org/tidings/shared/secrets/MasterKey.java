package org.tidings.shared.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One AES-256 key and the short id by which a ciphertext says that it was made with it. */
final class MasterKey {
    static final int BYTES = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String id;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = HexFormat.of().formatHex(digest(bytes), 0, 4);
    }

    /** The key that is written in base64. */
    static MasterKey of(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A master key has " + BYTES + " bytes, in base64");
        }
        return new MasterKey(bytes);
    }

    String id() {
        return id;
    }

    byte[] encrypt(String plain, byte[] nonce) {
        return run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
    }

    String decrypt(byte[] sealed, byte[] nonce) {
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    /** Proves that the text comes from who knows the key; for each purpose with another key that is derived from it. */
    byte[] seal(String purpose, String text) {
        return hmac(hmac(key.getEncoded(), purpose), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("A secret cannot be read with the master key " + id, problem);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
