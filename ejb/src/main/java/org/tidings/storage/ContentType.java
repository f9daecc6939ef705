package org.tidings.storage;

import java.util.Arrays;
import java.util.Optional;

/** What a browser may be told that an object is: a closed list, of which nothing can be run. */
enum ContentType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    MP3("audio/mpeg"),
    WAV("audio/wav"),
    MP4("video/mp4"),
    THREE_GP("video/3gpp");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ContentType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
