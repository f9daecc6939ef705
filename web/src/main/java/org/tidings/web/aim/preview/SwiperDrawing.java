package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.ContentType;

/** One picture at a time out of some, with a dot for each, then texts and buttons. */
final class SwiperDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        List<Html> parts = new ArrayList<>();
        parts.add(swiper(scene, scene.pictures()));
        List<Html> words = new ArrayList<>();
        scene.withoutTitle().texts().forEach(text -> words.add(scene.pieces().paragraph(text)));
        parts.add(element("div", "words", scene.titled(words)));
        parts.addAll(scene.pieces().buttons(scene.buttons()));
        return parts;
    }

    static Html swiper(Scene scene, List<CardContent> pictures) {
        String ratio = scene.ratio(ContentType.IMAGE);
        Html strip = element(
                "div",
                "strip whole",
                pictures.stream()
                        .map(picture -> scene.pieces().picture(picture, ratio))
                        .toList());
        return pictures.size() < 2
                ? strip
                : element(
                        "div",
                        "swiper",
                        strip,
                        element("div", "dots", Collections.nCopies(pictures.size(), element("i", ""))));
    }
}
