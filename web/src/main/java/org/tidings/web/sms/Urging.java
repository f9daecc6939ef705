package org.tidings.web.sms;

import java.util.Optional;
import org.tidings.review.Reminder;
import org.tidings.web.http.WireTimes;

/** How answers say whether their reader asked the reviewers for haste. */
public final class Urging {
    private Urging() {}

    /** {@code URGED} or {@code NOT_URGED}. */
    public static String status(Optional<Reminder> reminder) {
        return reminder.isPresent() ? "URGED" : "NOT_URGED";
    }

    /** When it was, in Shanghai. */
    public static Optional<String> time(Optional<Reminder> reminder) {
        return reminder.map(Reminder::at).map(WireTimes::withoutZone);
    }

    /** What was said. */
    public static Optional<String> text(Optional<Reminder> reminder) {
        return reminder.map(Reminder::text).filter(text -> !text.isEmpty());
    }
}
