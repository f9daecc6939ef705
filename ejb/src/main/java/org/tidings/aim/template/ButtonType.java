package org.tidings.aim.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the button of a coupon looks. */
public enum ButtonType {
    STATIC,
    DYNAMIC;

    /** The type of a name on the wire, such as {@code static}. */
    public static Optional<ButtonType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
