package org.tidings.sms;

import java.util.Arrays;
import java.util.Optional;

/** What short messages are for, which decides when and how often a number may be sent one. */
public enum SmsType {
    PROMOTION_TYPE,
    NOTIFY_TYPE;

    /** The type of a name on the wire. */
    public static Optional<SmsType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }

    /** The type's name on the wire, such as {@code NOTIFY_TYPE}. */
    public String wireName() {
        return name();
    }
}
