package org.tidings.web.http;

import org.tidings.shared.Page;

/**
 * Which slice of a list an answer holds.
 *
 * @param offset how many items come before the slice
 * @param limit how many items the slice has at most
 * @param total how many items the whole list has
 */
public record PageInfo(int offset, int limit, long total) {
    /** The slice that a page holds. */
    public static PageInfo of(Page<?> page) {
        return new PageInfo(page.query().offset(), page.query().limit(), page.total());
    }
}
