package org.tidings.shared;

/**
 * Text that people wrote, held against what can be stored and shown. Lengths are counted in code points, which is how
 * people count characters.
 */
public final class WireText {
    private WireText() {}

    /** The text, when it is one line of at least one visible and at most so many characters. */
    public static String line(String field, String text, int most) {
        if (text.isBlank()) {
            throw CommonError.invalid(field, "must not be blank");
        }
        return checked(field, text, most, "");
    }

    /** The text, when it is such a line, and no two that look alike differ: no blanks around it, no unseen characters. */
    public static String name(String field, String text, int most) {
        line(field, text, most);
        if (!text.equals(text.strip())) {
            throw CommonError.invalid(field, "no outer blanks");
        }
        if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.FORMAT)) {
            throw CommonError.invalid(field, "unseen character");
        }
        return text;
    }

    /** The text, possibly empty and of several lines, when it has at most so many characters. */
    public static String lines(String field, String text, int most) {
        return checked(field, text, most, "\n\r\t");
    }

    /** How many characters the text has. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String checked(String field, String text, int most, String allowedControls) {
        if (length(text) > most) {
            throw CommonError.invalid(field, "at most " + most + " characters");
        }
        text.codePoints()
                .filter(character -> !isStorable(character) && allowedControls.indexOf(character) < 0)
                .findFirst()
                .ifPresent(character -> {
                    throw CommonError.invalid(field, "has a character that is not allowed");
                });
        return text;
    }

    /** Neither a control character nor half of a surrogate pair: no database takes those alike. */
    private static boolean isStorable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
