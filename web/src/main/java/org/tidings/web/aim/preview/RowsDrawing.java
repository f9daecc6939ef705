package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;

/** A large picture or video with the title on it, then rows of a text and a small picture, and what video is left. */
final class RowsDrawing implements Drawing {
    @Override
    public List<Html> draw(Scene scene) {
        List<CardContent> pictures = new ArrayList<>(scene.pictures());
        List<CardContent> videos = new ArrayList<>(scene.videos());
        List<Html> head = new ArrayList<>();
        scene.media().stream().findFirst().ifPresent(large -> {
            pictures.remove(large);
            videos.remove(large);
            head.add(StackDrawing.medium(scene, large));
        });
        scene.title().ifPresent(title -> head.add(scene.pieces().title(title)));
        List<Html> parts = new ArrayList<>();
        parts.add(element("div", "head", head));
        parts.addAll(rows(scene, scene.withoutTitle().texts(), pictures));
        videos.forEach(video -> parts.add(element("div", "row lone", StackDrawing.medium(scene, video))));
        parts.addAll(scene.pieces().buttons(scene.buttons()));
        return parts;
    }

    private static List<Html> rows(Scene scene, List<CardContent> texts, List<CardContent> pictures) {
        List<Html> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(texts.size(), pictures.size()); i++) {
            List<Html> row = new ArrayList<>();
            if (i < texts.size()) {
                row.add(scene.pieces().paragraph(texts.get(i)));
            }
            if (i < pictures.size()) {
                row.add(scene.pieces().picture(pictures.get(i), "oneToOne"));
            }
            rows.add(element("div", i < texts.size() ? "row" : "row lone", row));
        }
        return rows;
    }
}
