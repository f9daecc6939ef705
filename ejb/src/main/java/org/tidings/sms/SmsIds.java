package org.tidings.sms;

import java.util.UUID;
import java.util.regex.Pattern;
import org.tidings.shared.random.Randomness;

/** The ids of apps, signatures and files of short messages. */
public final class SmsIds {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SmsIds() {}

    /** Whether a text that somebody sent can be an id; nothing else is ever asked of the database. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** One that nobody guesses. */
    public static String next(Randomness randomness) {
        return UUID.nameUUIDFromBytes(randomness.bytes(16)).toString();
    }
}
