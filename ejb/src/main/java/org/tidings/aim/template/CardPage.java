package org.tidings.aim.template;

import java.util.Comparator;
import java.util.List;

/**
 * One page of a card.
 *
 * @param order its place among the pages, from 1
 * @param contents as they were given
 */
public record CardPage(int order, List<CardContent> contents) {
    public CardPage {
        contents = List.copyOf(contents);
    }

    /** The components from left to right and from top to bottom. */
    public List<CardContent> inOrder() {
        return contents.stream()
                .sorted(Comparator.comparing(CardContent::position))
                .toList();
    }
}
