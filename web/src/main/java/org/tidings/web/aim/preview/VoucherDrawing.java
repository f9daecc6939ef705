package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;

/** Perforated coupons below each other: a picture, what it is good for, and the button that takes it. */
final class VoucherDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        return Items.of(scene).stream().map(VoucherDrawing::coupon).toList();
    }

    static Html coupon(Scene item) {
        Pieces pieces = item.pieces();
        List<Html> words = new ArrayList<>();
        for (CardContent text : item.texts()) {
            words.add(pieces.paragraph(words.isEmpty() ? "name" : "paragraph", text));
        }
        List<Html> parts = new ArrayList<>();
        item.pictures().forEach(picture -> parts.add(pieces.picture(picture, "oneToOne")));
        parts.add(element("div", "words", words));
        if (!item.buttons().isEmpty()) {
            parts.add(element(
                    "div", "take", item.buttons().stream().map(pieces::button).toList()));
        }
        return element("div", "coupon", parts);
    }
}
