package org.tidings.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list.
 *
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, long total, PageQuery query) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same slice of other things. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), total, query);
    }
}
