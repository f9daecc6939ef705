package org.tidings.web.sms;

import static org.tidings.shared.CommonError.invalid;

import org.jspecify.annotations.Nullable;

/** Numbers that the contract of short messages writes as text. */
public final class TextNumbers {
    private static final int MOST = 1_000_000;

    private TextNumbers() {}

    /** How many items come before a slice, 0 to 1,000,000; 0 where nothing is said. */
    public static int offset(@Nullable String text) {
        return number("offset", text, 0, 0);
    }

    /** How many items a slice has, 1 to 1,000,000; 10 where nothing is said. */
    public static int limit(@Nullable String text) {
        return number("limit", text, 10, 1);
    }

    private static int number(String name, @Nullable String text, int byDefault, int least) {
        if (text == null || text.isBlank()) {
            return byDefault;
        }
        if (!text.strip().matches("\\d{1,7}")) {
            throw invalid(name, "must be a whole number");
        }
        int number = Integer.parseInt(text.strip());
        if (number < least || number > MOST) {
            throw invalid(name, "must be " + least + " to " + MOST);
        }
        return number;
    }
}
