package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;

/** An envelope: the sender and the greeting above, the seal that opens it on the flap's edge, the picture in it. */
final class RedPacketDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        List<Html> flap = new ArrayList<>();
        scene.pictures().forEach(picture -> flap.add(scene.pieces().picture(picture, "oneToOne")));
        List<Html> words = new ArrayList<>();
        scene.title().ifPresent(title -> words.add(scene.pieces().paragraph("title", title)));
        scene.withoutTitle().texts().forEach(text -> words.add(scene.pieces().paragraph("greeting", text)));
        flap.add(element("div", "words", words));
        List<Html> parts = new ArrayList<>();
        parts.add(element("div", "flap", flap));
        scene.buttons()
                .forEach(button ->
                        parts.add(element("div", "seal", scene.pieces().button(button))));
        return parts;
    }
}
