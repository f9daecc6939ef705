package org.tidings.aim.template;

import java.util.Arrays;
import java.util.Optional;

/** What opens when the app of an action is not installed, with the numbers that the wire has. */
public enum FloorType {
    APP_MARKET(0),
    /** A page in the inbox's own browser. */
    H5(1),
    BROWSER(2),
    QUICK_APP(3);

    private final int number;

    FloorType(int number) {
        this.number = number;
    }

    /** The fall-back of a number on the wire. */
    public static Optional<FloorType> ofNumber(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    public int number() {
        return number;
    }
}
