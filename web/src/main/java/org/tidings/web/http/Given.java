package org.tidings.web.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request gives, where to leave something out and to leave it blank mean the same. */
public final class Given {
    private Given() {}

    /** The value as it came; empty when there is none, or nothing but blanks. */
    public static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
