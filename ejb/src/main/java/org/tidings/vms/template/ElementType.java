package org.tidings.vms.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What an element of a frame can be. */
public enum ElementType {
    TXT(Family.TEXT, "text/plain", bytes -> true),
    JPG(Family.PICTURE, "image/jpeg", MagicBytes::isJpeg),
    JPEG(Family.PICTURE, "image/jpeg", MagicBytes::isJpeg),
    PNG(Family.PICTURE, "image/png", MagicBytes::isPng),
    GIF(Family.PICTURE, "image/gif", MagicBytes::isGif),
    MP3(Family.AUDIO, "audio/mpeg", MagicBytes::isMp3),
    WAV(Family.AUDIO, "audio/wav", MagicBytes::isWav),
    MP4(Family.VIDEO, "video/mp4", MagicBytes::isMp4),
    THREE_GP(Family.VIDEO, "video/3gpp", MagicBytes::is3gp);

    private final Family family;
    private final String contentType;
    private final Predicate<byte[]> magic;

    ElementType(Family family, String contentType, Predicate<byte[]> magic) {
        this.family = family;
        this.contentType = contentType;
        this.magic = magic;
    }

    /** What sorts of element there are; a placeholder stands for one sort only. */
    public enum Family {
        TEXT,
        PICTURE,
        AUDIO,
        VIDEO
    }

    /** The type of a name on the wire. */
    static Optional<ElementType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }

    /** The type's name on the wire, such as {@code jpg} or {@code 3gp}. */
    public String wireName() {
        return this == THREE_GP ? "3gp" : name().toLowerCase(Locale.ROOT);
    }

    public Family family() {
        return family;
    }

    /** The media type that a browser is told. */
    public String contentType() {
        return contentType;
    }

    boolean isText() {
        return family == Family.TEXT;
    }

    /** Whether the bytes begin as those of this type do. */
    boolean recognises(byte[] bytes) {
        return magic.test(bytes);
    }
}
