package org.tidings.aim.template;

import java.util.Arrays;
import java.util.Optional;

/** What a tap on a component does. The constants are the wire's spelling; what each needs stands in {@code actions.csv}. */
public enum ActionType {
    OPEN_URL,
    OPEN_QUICK,
    OPEN_APP,
    DIAL_PHONE,
    OPEN_SMS,
    OPEN_EMAIL,
    OPEN_SCHEDULE,
    OPEN_MAP,
    OPEN_BROWSER,
    OPEN_POPUP,
    COPY_PARAMETER,
    VIEW_PIC;

    /** The action of a name on the wire. */
    public static Optional<ActionType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name();
    }
}
