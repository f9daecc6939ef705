package org.tidings.web.aim.preview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidings.aim.template.Card;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.ContentType;
import org.tidings.aim.template.Layout;
import org.tidings.aim.template.Slot;

/**
 * What of one page is to be seen.
 *
 * @param contents from left to right and from top to bottom, without what is hidden
 */
record Scene(Card card, List<CardContent> contents, Pieces pieces) {
    private static final String USUAL_RATIO = "sixteenToNine";

    Scene {
        contents = List.copyOf(contents);
    }

    Layout layout() {
        return card.layout();
    }

    /** The variant; 1 where nothing is said. */
    int variant() {
        return card.subType().orElse(1);
    }

    List<CardContent> pictures() {
        return of(ContentType.IMAGE);
    }

    List<CardContent> videos() {
        return of(ContentType.VIDEO);
    }

    List<CardContent> buttons() {
        return of(ContentType.BUTTON);
    }

    /** Pictures and videos as they come. */
    List<CardContent> media() {
        return contents.stream().filter(content -> content.type().isMedia()).toList();
    }

    /** The text that the rules of the layout take for the title. */
    Optional<CardContent> title() {
        return layout().titleAmong(texts());
    }

    List<CardContent> texts() {
        return of(ContentType.TEXT);
    }

    /** The same page without its title. */
    Scene withoutTitle() {
        Optional<CardContent> title = title();
        return with(contents.stream()
                .filter(content -> title.isEmpty() || !content.equals(title.get()))
                .toList());
    }

    /** The title and what is below it. */
    List<Html> titled(List<Html> below) {
        return Stream.concat(title().map(pieces::title).stream(), below.stream())
                .toList();
    }

    /** The same page with some of its components only. */
    Scene with(List<CardContent> some) {
        return new Scene(card, some, pieces);
    }

    /** The class of the ratio that the layout's first slot of a type has; that of films where it has none. */
    String ratio(ContentType type) {
        return layout().slots().stream()
                .filter(slot -> slot.type() == type)
                .map(Slot::ratios)
                .filter(ratios -> !ratios.isEmpty())
                .map(ratios -> ratios.iterator().next())
                .findFirst()
                .orElse(USUAL_RATIO);
    }

    private List<CardContent> of(ContentType type) {
        return contents.stream().filter(content -> content.type() == type).toList();
    }
}
