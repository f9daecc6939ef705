package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.ContentType;

/** A picture or video that is everything, with the words and buttons on its lower part. */
final class PosterDrawing implements Drawing {
    private static final String SHORT_FILM = "ShortVideoImage";
    private static final int WITH_SIGN = 2;

    @Override
    public List<Html> draw(Scene scene) {
        List<Html> picture = new ArrayList<>();
        scene.media().stream().map(medium -> medium(scene, medium)).forEach(picture::add);
        if (scene.layout().id().equals(SHORT_FILM) && scene.variant() == WITH_SIGN) {
            picture.add(element("span", "play"));
        }
        List<Html> words = new ArrayList<>();
        scene.withoutTitle().texts().forEach(text -> words.add(scene.pieces().paragraph(text)));
        List<Html> below = new ArrayList<>(scene.titled(words));
        below.addAll(scene.pieces().buttons(scene.buttons()));
        return List.of(element("div", "picture", picture), element("div", "below", below));
    }

    private static Html medium(Scene scene, CardContent medium) {
        return medium.type() == ContentType.VIDEO
                ? scene.pieces()
                        .video(
                                medium,
                                medium.looks()
                                        .ratio()
                                        .filter("oneToOne"::equals)
                                        .orElse("threeToFour"))
                : scene.pieces().picture(medium, "threeToFour");
    }
}
