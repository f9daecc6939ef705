package org.tidings.storage;

import java.util.regex.Pattern;

/**
 * The name of an object: segments of lower-case letters, digits, {@code . _ -}, parted by slashes, each beginning with
 * a letter or digit. So no key is a path upwards, a hidden file, or another key on a file system that ignores case.
 *
 * @param value at most 200 characters
 */
public record ObjectKey(String value) {
    private static final int LONGEST = 200;
    private static final Pattern SEGMENTS = Pattern.compile("[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*");

    public ObjectKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an object key");
        }
    }

    /** Whether a text can be a key. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SEGMENTS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
