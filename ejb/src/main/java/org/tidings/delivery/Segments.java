package org.tidings.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text becomes short messages: 70 UTF-16 units make one, more make segments of 67 each; in the GSM alphabet 160 septets,
 * or 153. Neither a surrogate pair nor an extended character is split.
 */
public final class Segments {
    private Segments() {}

    /** The alphabet of a short message. */
    public enum Alphabet {
        UCS2(70, 67),
        /** Only where the carrier adds the signature, whose brackets it does not have. */
        GSM7(160, 153);

        private final int single;
        private final int part;

        Alphabet(int single, int part) {
            this.single = single;
            this.part = part;
        }

        private int units(char character) {
            return this == UCS2 ? 1 : Gsm7.septets(character);
        }
    }

    /** How many short messages a text makes in UCS-2, which is what a signed text is sent in. */
    public static int count(String text) {
        return split(text, Alphabet.UCS2).size();
    }

    /** The segments of a text, in their order; one when it fits. */
    public static List<String> split(String text, Alphabet alphabet) {
        if (units(text, alphabet) <= alphabet.single) {
            return List.of(text);
        }
        List<String> segments = new ArrayList<>();
        int start = 0;
        int units = 0;
        for (int at = 0; at < text.length(); ) {
            int length = Character.charCount(text.codePointAt(at));
            int more = units(text.substring(at, at + length), alphabet);
            if (units + more > alphabet.part) {
                segments.add(text.substring(start, at));
                start = at;
                units = 0;
            }
            units += more;
            at += length;
        }
        segments.add(text.substring(start));
        return List.copyOf(segments);
    }

    private static int units(String text, Alphabet alphabet) {
        return text.chars().map(character -> alphabet.units((char) character)).sum();
    }
}
