package org.tidings.callback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a webhook is. */
public enum CallbackState {
    /** Not tried yet, or to be tried again. */
    PENDING,
    DELIVERED,
    /** Tried as often as the settings allow; an operator may replay it. */
    GIVEN_UP;

    /** The name on the wire, such as {@code given_up}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a name on the wire. */
    public static Optional<CallbackState> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }
}
