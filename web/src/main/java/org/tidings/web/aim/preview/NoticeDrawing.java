package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;

/** A title, rows of names and values, and where there is one a broad picture. */
final class NoticeDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        List<Html> parts = new ArrayList<>();
        scene.media().forEach(medium -> parts.add(StackDrawing.medium(scene, medium)));
        List<Html> rows = Facts.of(scene.withoutTitle().texts(), scene.pieces());
        parts.add(element("div", "words", scene.titled(rows)));
        parts.addAll(scene.pieces().buttons(scene.buttons()));
        return parts;
    }
}
