package org.tidings.storage;

/**
 * A part of an object.
 *
 * @param first the first byte wanted, from 0
 * @param length how many bytes are wanted, from 1; what lies beyond the object's end is left out
 */
public record ByteRange(long first, long length) {
    public ByteRange {
        if (first < 0 || length < 1) {
            throw new IllegalArgumentException("first " + first + ", length " + length);
        }
    }
}
