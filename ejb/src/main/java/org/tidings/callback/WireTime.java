package org.tidings.callback;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as webhooks write them. */
final class WireTime {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private WireTime() {}

    /** Without a zone, which means Shanghai's. */
    static String local(Instant time) {
        return LOCAL.format(time);
    }

    /** The same with a T between date and time. */
    static String localWithT(Instant time) {
        return LOCAL.format(time).replace(' ', 'T');
    }

    static String utc(Instant time) {
        return UTC.format(time);
    }
}
