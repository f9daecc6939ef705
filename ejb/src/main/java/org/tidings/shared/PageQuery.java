package org.tidings.shared;

/**
 * Which slice of a list is wanted.
 *
 * @param offset how many items come before the slice, from 0
 * @param limit how many items the slice has at most, from 1
 */
public record PageQuery(int offset, int limit) {
    public PageQuery {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }
}
