package org.tidings.aim.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a handset shows.
 *
 * @param layout how its components are arranged
 * @param subType the variant of the layout, where it has variants
 * @param pages as they were given
 */
public record Card(Layout layout, Optional<Integer> subType, List<CardPage> pages) {
    public Card {
        pages = List.copyOf(pages);
    }

    /** The pages in the order of display. */
    public List<CardPage> inOrder() {
        return pages.stream().sorted(Comparator.comparing(CardPage::order)).toList();
    }

    /** The components of all pages. */
    public Stream<CardContent> contents() {
        return pages.stream().flatMap(page -> page.contents().stream());
    }
}
