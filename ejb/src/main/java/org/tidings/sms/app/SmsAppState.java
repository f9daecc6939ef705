package org.tidings.sms.app;

import java.util.Arrays;
import java.util.Optional;

/** Whether anything may be sent for an app. */
public enum SmsAppState {
    /** Waiting for an operator to launch it. */
    CREATED,
    LAUNCHED,
    /** An operator keeps it from sending. */
    SUSPENDED;

    /** The state of a name on the wire. */
    public static Optional<SmsAppState> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }

    /** The state's name on the wire, such as {@code LAUNCHED}. */
    public String wireName() {
        return name();
    }
}
