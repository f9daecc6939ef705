package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;

/** Small cards beside each other, to be swiped: each has a picture, texts and a button. */
final class SideslipDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        Html strip = element(
                "div",
                "strip",
                Items.of(scene.withoutTitle()).stream()
                        .map(SideslipDrawing::item)
                        .toList());
        return scene.titled(List.of(strip));
    }

    static Html item(Scene item) {
        List<Html> parts = new ArrayList<>();
        item.media().forEach(medium -> parts.add(StackDrawing.medium(item, medium)));
        List<Html> words = new ArrayList<>();
        item.texts().forEach(text -> words.add(item.pieces().paragraph(words.isEmpty() ? "name" : "paragraph", text)));
        parts.add(element("div", "words", words));
        parts.addAll(item.pieces().buttons(item.buttons()));
        return element("div", "item", parts);
    }
}
