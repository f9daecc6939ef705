package org.tidings.delivery;

import java.io.ByteArrayOutputStream;

/** The GSM 03.38 default alphabet with its extension table, one septet an octet. */
public final class Gsm7 {
    private static final char ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int[] EXTENSIONS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final char UNKNOWN = '?';

    private Gsm7() {}

    /** Whether the alphabet has all characters of a text. */
    public static boolean fits(String text) {
        return text.chars().allMatch(character -> septets((char) character) > 0);
    }

    /** The septets that a character takes: 1, 2 with the extension table, 0 when there is none. */
    static int septets(char character) {
        if (EXTENDED.indexOf(character) >= 0) {
            return 2;
        }
        return character != ESCAPE && BASIC.indexOf(character) >= 0 ? 1 : 0;
    }

    /** Encodes a text that {@link #fits}. */
    public static byte[] encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (char character : text.toCharArray()) {
            int extended = EXTENDED.indexOf(character);
            if (extended >= 0) {
                septets.write(ESCAPE);
                septets.write(EXTENSIONS[extended]);
            } else {
                septets.write(Math.max(0, BASIC.indexOf(character)));
            }
        }
        return septets.toByteArray();
    }

    /** Reads octets of a septet each; one that means nothing becomes a question mark. */
    public static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            int septet = septets[i] & 0xFF;
            if (septet == ESCAPE && i + 1 < septets.length) {
                i++;
                text.append(extension(septets[i] & 0xFF));
            } else {
                text.append(septet < BASIC.length() ? BASIC.charAt(septet) : UNKNOWN);
            }
        }
        return text.toString();
    }

    private static char extension(int septet) {
        for (int i = 0; i < EXTENSIONS.length; i++) {
            if (EXTENSIONS[i] == septet) {
                return EXTENDED.charAt(i);
            }
        }
        return UNKNOWN;
    }
}
