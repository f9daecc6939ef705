package org.tidings.sms.send;

import static org.tidings.sms.send.ContactLimits.DAY;
import static org.tidings.sms.send.ContactLimits.MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.sms.SmsType;

/**
 * When one number was written to in the last 24 hours, and when it will be. A contact is admitted when no minute and no 24
 * hours that contain it would have too many.
 */
final class ContactTimes {
    private static final int RADIX = 36;
    private static final String SEPARATOR = " ";

    private final List<Entry> entries;

    private ContactTimes(List<Entry> entries) {
        this.entries = entries;
    }

    static ContactTimes none() {
        return new ContactTimes(new ArrayList<>());
    }

    /** Reads what {@link #format} has written. */
    static ContactTimes parse(String column) {
        return new ContactTimes(Stream.of(column.split(SEPARATOR))
                .filter(token -> !token.isEmpty())
                .map(Entry::parse)
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    /** Counts the contact in, unless it would be too many; then the code says which limit it meets. */
    Optional<String> admit(Contact contact, ContactLimits limits) {
        if (!limits.concern(contact.type())) {
            return Optional.empty();
        }
        Entry entry = new Entry(contact.type(), contact.at().toEpochMilli());
        if (isCrowded(times(entries.stream()), MINUTE, limits.minute(), entry.millis())) {
            return Optional.of(FrequencyLimits.TOO_MANY_A_MINUTE);
        }
        Stream<Entry> alike = entries.stream().filter(one -> one.type() == entry.type());
        if (isCrowded(times(alike), DAY, limits.daily(entry.type()), entry.millis())) {
            return Optional.of(FrequencyLimits.TOO_MANY_A_DAY);
        }
        entries.add(entry);
        return Optional.empty();
    }

    /** Forgets what no limit asks for any more, a minute later: who waited for the row brings an older time. */
    void forgetOld(ContactLimits limits, Instant now) {
        entries.removeIf(entry -> {
            Duration kept = limits.daily(entry.type()) > 0 ? DAY : MINUTE;
            return entry.millis() <= now.minus(kept.plus(MINUTE)).toEpochMilli();
        });
    }

    String format() {
        return entries.stream().map(Entry::format).collect(Collectors.joining(SEPARATOR));
    }

    /** When nothing of it will be of interest. */
    Instant forgettableFrom() {
        long last = entries.stream().mapToLong(Entry::millis).max().orElse(0);
        return Instant.ofEpochMilli(last).plus(DAY).plus(MINUTE);
    }

    private static long[] times(Stream<Entry> some) {
        return some.mapToLong(Entry::millis).sorted().toArray();
    }

    /** Whether so many of the times, which are sorted, lie within one stretch of this length with the new one. */
    private static boolean isCrowded(long[] times, Duration length, int most, long added) {
        for (int first = 0; most > 0 && first + most <= times.length; first++) {
            long begin = Math.min(times[first], added);
            long end = Math.max(times[first + most - 1], added);
            if (end - begin < length.toMillis()) {
                return true;
            }
        }
        return false;
    }

    private record Entry(SmsType type, long millis) {
        private static final String NOTICE = "n";
        private static final String PROMOTION = "p";

        static Entry parse(String token) {
            SmsType type = token.startsWith(PROMOTION) ? SmsType.PROMOTION_TYPE : SmsType.NOTIFY_TYPE;
            return new Entry(type, Long.parseLong(token.substring(1), RADIX));
        }

        String format() {
            return (type == SmsType.PROMOTION_TYPE ? PROMOTION : NOTICE) + Long.toString(millis, RADIX);
        }
    }
}
