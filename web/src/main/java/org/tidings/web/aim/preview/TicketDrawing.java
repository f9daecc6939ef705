package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;

/** From here to there: the first two texts are the places, the others facts below a perforation. */
final class TicketDrawing implements Drawing {
    private static final int PLACES = 2;

    @Override
    public List<Html> draw(Scene scene) {
        Pieces pieces = scene.pieces();
        List<CardContent> texts = scene.withoutTitle().texts();
        int places = texts.size() < PLACES ? 0 : PLACES;
        List<Html> head = new ArrayList<>();
        if (places == PLACES) {
            head.add(element(
                    "div",
                    "route",
                    pieces.paragraph("place", texts.get(0)),
                    element("span", "way"),
                    pieces.paragraph("place", texts.get(1))));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(element("div", "words", scene.titled(head)));
        parts.addAll(stub(scene, texts.subList(places, texts.size())));
        parts.addAll(pieces.buttons(scene.buttons()));
        return parts;
    }

    private static List<Html> stub(Scene scene, List<CardContent> texts) {
        List<Html> stub = new ArrayList<>(Facts.of(texts, scene.pieces()));
        List<Html> pictures = new ArrayList<>();
        scene.media().forEach(medium -> pictures.add(StackDrawing.medium(scene, medium)));
        if (!pictures.isEmpty()) {
            stub.add(element("div", "pictures", pictures));
        }
        return stub.isEmpty() ? List.of() : List.of(element("div", "stub", stub));
    }
}
