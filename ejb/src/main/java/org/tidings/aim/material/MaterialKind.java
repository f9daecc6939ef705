package org.tidings.aim.material;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a material is. */
public enum MaterialKind {
    IMAGE,
    VIDEO,
    /** A picture that stands for a video until it plays; one of a video's thumbnails is its cover. */
    THUMBNAIL;

    /** The kind's name on the wire, such as {@code image}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name on the wire. */
    public static Optional<MaterialKind> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
