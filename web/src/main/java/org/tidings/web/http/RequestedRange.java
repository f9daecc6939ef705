package org.tidings.web.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidings.storage.ByteRange;

/** Reads a {@code Range} header. Several ranges at once, and units other than bytes, are answered with the whole. */
public final class RequestedRange {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private RequestedRange() {}

    /** A range that no byte of the object lies in. */
    public static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * The part of an object that is asked for, cut at its end; empty when the whole is.
     *
     * @param size of the whole object
     */
    public static Optional<ByteRange> of(@Nullable String header, long size) throws Unsatisfiable {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        long first = matcher.group(1).isEmpty()
                ? Math.max(0, size - Long.parseLong(matcher.group(2)))
                : Long.parseLong(matcher.group(1));
        long last = matcher.group(1).isEmpty() || matcher.group(2).isEmpty()
                ? size - 1
                : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        boolean reversed =
                !matcher.group(1).isEmpty() && !matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first;
        if (reversed) {
            return Optional.empty();
        }
        if (first > last) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(first, last - first + 1));
    }
}
