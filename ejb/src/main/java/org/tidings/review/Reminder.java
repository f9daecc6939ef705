package org.tidings.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant asked for haste with what it handed in.
 *
 * @param at when it last did
 * @param text what it said, at most 64 characters, possibly nothing
 */
public record Reminder(Instant at, String text) {
    /** The reminder as rows keep it; empty when there was none. */
    public static Optional<Reminder> of(@Nullable Instant at, @Nullable String text) {
        return Optional.ofNullable(at).map(time -> new Reminder(time, text == null ? "" : text));
    }
}
