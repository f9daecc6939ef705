package org.tidings.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mobile number of mainland China in its one normal form, 11 digits.
 *
 * @param digits such as {@code 13300000001}
 */
public record MobileNumber(String digits) {
    private static final Pattern WRITTEN = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");

    public MobileNumber {
        if (!digits.matches("1[3-9]\\d{9}")) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Reads a number as people write it: plain, or after {@code +86}, {@code 0086} or {@code 86}. */
    public static Optional<MobileNumber> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches() ? Optional.of(new MobileNumber(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
