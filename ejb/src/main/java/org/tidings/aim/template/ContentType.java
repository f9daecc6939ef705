package org.tidings.aim.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a component of a card is. */
public enum ContentType {
    TEXT,
    IMAGE,
    VIDEO,
    BUTTON;

    /** The type of a name on the wire, such as {@code text}. */
    public static Optional<ContentType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows a picture or a video. */
    public boolean isMedia() {
        return this == IMAGE || this == VIDEO;
    }
}
