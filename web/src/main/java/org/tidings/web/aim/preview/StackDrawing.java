package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.ContentType;

/** Components below each other as they come, the buttons at the end. A picture that comes first fills the card's width. */
final class StackDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        List<Html> parts = new ArrayList<>();
        List<Html> words = new ArrayList<>();
        CardContent title = scene.title().orElse(null);
        for (CardContent content : scene.contents()) {
            if (content.type().isMedia()) {
                end(words, parts);
                parts.add(medium(scene, content));
            } else if (content.type() == ContentType.TEXT) {
                Pieces pieces = scene.pieces();
                words.add(content.equals(title) ? pieces.title(content) : pieces.paragraph(content));
            }
        }
        end(words, parts);
        parts.addAll(scene.pieces().buttons(scene.buttons()));
        return parts;
    }

    static Html medium(Scene scene, CardContent content) {
        return content.type() == ContentType.VIDEO
                ? scene.pieces().video(content, scene.ratio(ContentType.VIDEO))
                : scene.pieces().picture(content, scene.ratio(ContentType.IMAGE));
    }

    private static void end(List<Html> words, List<Html> parts) {
        if (!words.isEmpty()) {
            parts.add(element("div", "words", words));
            words.clear();
        }
    }
}
