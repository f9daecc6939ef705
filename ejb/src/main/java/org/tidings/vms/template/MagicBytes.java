package org.tidings.vms.template;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

/** Recognises media by how their bytes begin. */
final class MagicBytes {
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VP", "MSNV", "dash");
    private static final int MOST_BRANDS = 64;

    private MagicBytes() {}

    static boolean isJpeg(byte[] bytes) {
        return begins(bytes, 0xFF, 0xD8, 0xFF);
    }

    static boolean isPng(byte[] bytes) {
        return begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
    }

    static boolean isGif(byte[] bytes) {
        return has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a");
    }

    static boolean isWav(byte[] bytes) {
        return has(bytes, 0, "RIFF") && has(bytes, 8, "WAVE");
    }

    /** An ID3 tag, or the header of a layer III frame with a possible bit rate and sampling rate. */
    static boolean isMp3(byte[] bytes) {
        if (has(bytes, 0, "ID3")) {
            return true;
        }
        if (bytes.length < 4 || !begins(bytes, 0xFF) || (bytes[1] & 0xE0) != 0xE0) {
            return false;
        }
        boolean reservedVersion = (bytes[1] & 0x18) == 0x08;
        boolean layerThree = (bytes[1] & 0x06) == 0x02;
        boolean impossibleRate = (bytes[2] & 0xF0) == 0xF0 || (bytes[2] & 0x0C) == 0x0C;
        return layerThree && !reservedVersion && !impossibleRate;
    }

    static boolean isMp4(byte[] bytes) {
        return hasBrand(bytes, MP4_BRANDS::contains);
    }

    static boolean is3gp(byte[] bytes) {
        return hasBrand(bytes, brand -> brand.startsWith("3g"));
    }

    /** Whether the file type box at the beginning names such a brand, as its own or as a compatible one. */
    private static boolean hasBrand(byte[] bytes, Predicate<String> wanted) {
        if (!has(bytes, 4, "ftyp")) {
            return false;
        }
        int boxSize = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        int end = Math.min(Math.min(bytes.length, boxSize), 16 + 4 * MOST_BRANDS);
        for (int at = 8; at + 4 <= end; at += 4) {
            // Between the brand and the compatible ones stands a version.
            if (at != 12 && wanted.test(new String(bytes, at, 4, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(byte[] bytes, int offset, String magic) {
        return bytes.length >= offset + magic.length()
                && magic.equals(new String(bytes, offset, magic.length(), StandardCharsets.ISO_8859_1));
    }
}
