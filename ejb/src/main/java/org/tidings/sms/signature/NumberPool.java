package org.tidings.sms.signature;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Channel numbers that may be given without anybody choosing one: those from the first to the last, all of as many digits.
 *
 * @param first of 1 to 21 digits; empty, like the last, where there is no pool
 */
public record NumberPool(String first, String last) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,21})-(\\d{1,21})");
    private static final NumberPool NONE = new NumberPool("", "");

    /** Reads what stands in the settings, such as {@code 106900000001-106900999999} or {@code none}. */
    static NumberPool parse(String text) {
        if (text.toLowerCase(Locale.ROOT).equals("none")) {
            return NONE;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()
                || matcher.group(1).length() != matcher.group(2).length()
                || matcher.group(1).compareTo(matcher.group(2)) > 0) {
            throw new IllegalArgumentException("must be two numbers of as many digits, such as 1069001-1069009");
        }
        return new NumberPool(matcher.group(1), matcher.group(2));
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    /** The number after this one; the first where none was given yet. */
    Optional<String> after(String given) {
        if (given.length() != first.length() || given.compareTo(first) < 0) {
            return Optional.of(first);
        }
        if (given.compareTo(last) >= 0) {
            return Optional.empty();
        }
        String next = new BigInteger(given).add(BigInteger.ONE).toString();
        return Optional.of("0".repeat(first.length() - next.length()) + next);
    }

    /** What the pool is known by where it is noted which of its numbers was given last. */
    String name() {
        return first + "-" + last;
    }
}
