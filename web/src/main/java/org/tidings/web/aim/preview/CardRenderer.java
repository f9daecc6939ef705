package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;
import static org.tidings.web.aim.preview.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tidings.aim.template.Card;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.CardPage;

/** Draws a card: its pages beside each other, to be swiped, when it has more than one. */
record CardRenderer(Values values, Media media) {
    Html draw(Card card) {
        Drawing drawing = Drawing.of(card.layout().arrangement());
        List<CardPage> pages = card.inOrder();
        List<Html> drawn = new ArrayList<>();
        for (CardPage page : pages) {
            drawn.add(element("article", classes(card), drawing.draw(scene(card, page))));
        }
        return pages.size() < 2
                ? element("div", "pages", drawn)
                : element(
                        "div",
                        "pages",
                        element("div", "strip whole", drawn),
                        element("p", "count", text("左右滑动，共 " + pages.size() + " 页")));
    }

    private Scene scene(Card card, CardPage page) {
        List<CardContent> seen = page.inOrder().stream()
                .filter(content -> content.isVisible() || !card.layout().hides())
                .toList();
        return new Scene(card, seen, new Pieces(values, media));
    }

    /** Such as {@code card notice layout-Notification1 variant-1}. */
    private static String classes(Card card) {
        String arrangement =
                card.layout().arrangement().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "card " + arrangement + " layout-" + card.layout().id() + " variant-"
                + card.subType().orElse(1);
    }
}
