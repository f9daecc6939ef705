package org.tidings.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The mainland network operators, each of which reviews what is sent over its network. */
public enum Carrier {
    /** China Mobile. */
    CMCC,
    /** China Unicom. */
    CUCC,
    /** China Telecom. */
    CTCC;

    /** The carrier's name on the wire, such as {@code cmcc}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The carrier of a name on the wire. */
    public static Optional<Carrier> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(carrier -> carrier.wireName().equals(wireName))
                .findFirst();
    }
}
