package org.tidings.web.http;

import static org.tidings.shared.CommonError.invalid;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.time.TimeRange;

/** Times on the wire: those with {@code Z} are UTC, those without a zone are Asia/Shanghai. */
public final class WireTimes {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter WITHOUT_ZONE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(SHANGHAI);
    private static final DateTimeFormatter IN_TENTHS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.S").withZone(SHANGHAI);

    /** The last one whose dates are of four digits, and so within what any database takes. */
    private static final int LAST_YEAR = 9999;

    private WireTimes() {}

    /** Such as {@code 2022-05-30T17:23:00}, in Shanghai. */
    public static String withoutZone(Instant time) {
        return WITHOUT_ZONE.format(time);
    }

    /** Such as {@code 2023-07-04 14:31:46.0}, in Shanghai. */
    public static String inTenths(Instant time) {
        return IN_TENTHS.format(time);
    }

    /** Such as {@code 2019-10-12T07:20:50Z}. */
    public static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A range from two parameters that must be given both or not at all, the first not after the second. */
    public static Optional<TimeRange> range(
            String beginName, @Nullable String begin, String endName, @Nullable String end) {
        boolean hasBegin = begin != null && !begin.isBlank();
        boolean hasEnd = end != null && !end.isBlank();
        if (!hasBegin && !hasEnd) {
            return Optional.empty();
        }
        if (begin == null || !hasBegin) {
            throw invalid(beginName, "must be given together with " + endName);
        }
        if (end == null || !hasEnd) {
            throw invalid(endName, "must be given together with " + beginName);
        }
        Instant from = utc(beginName, begin);
        Instant to = utc(endName, end);
        if (from.isAfter(to)) {
            throw invalid(beginName, "must not be later than " + endName);
        }
        return Optional.of(new TimeRange(from, to));
    }

    private static Instant utc(String name, String value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value.strip());
            if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
                throw invalid(name, "must be of the years 1 to " + LAST_YEAR);
            }
            return time.toInstant();
        } catch (DateTimeParseException problem) {
            throw invalid(name, "must be a time such as 2019-10-12T07:20:50Z");
        }
    }
}
