package org.tidings.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a review has come. One with parts stays pending until every part is decided, and is approved when one is. */
public enum ReviewState {
    PENDING,
    APPROVED,
    REJECTED;

    /** The state's name on the wire, such as {@code pending}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a name on the wire. */
    public static Optional<ReviewState> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }
}
