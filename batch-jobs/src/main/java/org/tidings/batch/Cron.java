package org.tidings.batch;

import jakarta.enterprise.concurrent.CronTrigger;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A five-field cron expression (minute, hour, day of month, month, day of week), or {@code off}. */
record Cron(Optional<String> expression) {
    /** Reads an expression; one that is none throws when it is asked. */
    static Cron parse(String text) {
        return new Cron(Optional.of(text.strip()).filter(given -> !given.equals("off")));
    }

    /** Whether it names this minute. */
    boolean includes(ZonedDateTime minute) {
        return expression
                .map(cron -> new CronTrigger(cron, minute.getZone()))
                .map(trigger -> trigger.getNextRunTime(null, minute.minusSeconds(1)))
                .map(next -> next.toInstant().equals(minute.toInstant()))
                .orElse(false);
    }
}
