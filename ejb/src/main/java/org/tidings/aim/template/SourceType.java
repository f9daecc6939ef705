package org.tidings.aim.template;

import java.util.Arrays;
import java.util.Optional;

/** Where pictures and videos of a card come from, with the numbers that the wire has. */
public enum SourceType {
    /** A material of the tenant's, by its resource id. */
    MATERIAL(1),
    /** An address on the customer's own server. */
    ADDRESS(2);

    private final int number;

    SourceType(int number) {
        this.number = number;
    }

    /** The source of a number on the wire. */
    public static Optional<SourceType> ofNumber(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    public int number() {
        return number;
    }
}
