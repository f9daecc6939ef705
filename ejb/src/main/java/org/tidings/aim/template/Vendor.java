package org.tidings.aim.template;

import java.util.Arrays;
import java.util.Optional;

/** A maker of handsets that shows cards, and reviews each template itself. The constants are the template API's spelling. */
public enum Vendor {
    HUAWEI,
    XIAOMI,
    OPPO,
    VIVO,
    MEIZU,
    SAMSUNG;

    /** The vendor of a name on the wire. */
    public static Optional<Vendor> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.name().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name();
    }
}
