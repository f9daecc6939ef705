package org.tidings.web.aim.preview;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;

/** Tells the things apart that a page shows several of, such as products: each has a picture or video. */
final class Items {
    private Items() {}

    /**
     * The components of each thing. Where the components of one follow each other, a picture begins the next; where all
     * pictures come first, every thing has its share of the texts and buttons.
     */
    static List<Scene> of(Scene scene) {
        List<CardContent> media = scene.media();
        if (media.isEmpty()) {
            return List.of(scene);
        }
        return isInterleaved(scene) ? interleaved(scene) : dealt(scene, media);
    }

    private static boolean isInterleaved(Scene scene) {
        List<CardContent> contents = scene.contents();
        for (int i = 2; i < contents.size(); i++) {
            boolean afterAnother = !contents.get(i - 1).type().isMedia();
            boolean hadOne = contents.subList(0, i - 1).stream()
                    .anyMatch(content -> content.type().isMedia());
            if (contents.get(i).type().isMedia() && afterAnother && hadOne) {
                return true;
            }
        }
        return scene.media().size() == 1;
    }

    private static List<Scene> interleaved(Scene scene) {
        List<Scene> items = new ArrayList<>();
        List<CardContent> item = new ArrayList<>();
        boolean begun = false;
        for (CardContent content : scene.contents()) {
            if (content.type().isMedia() && begun) {
                items.add(scene.with(item));
                item.clear();
            }
            begun |= content.type().isMedia();
            item.add(content);
        }
        items.add(scene.with(item));
        return items;
    }

    private static List<Scene> dealt(Scene scene, List<CardContent> media) {
        List<Scene> items = new ArrayList<>();
        List<CardContent> texts = scene.texts();
        List<CardContent> buttons = scene.buttons();
        for (int i = 0; i < media.size(); i++) {
            List<CardContent> item = new ArrayList<>(List.of(media.get(i)));
            item.addAll(share(texts, i, media.size()));
            item.addAll(share(buttons, i, media.size()));
            items.add(scene.with(item));
        }
        return items;
    }

    /** The part of a list that belongs to one of so many; the first ones have the more when it does not come out even. */
    private static List<CardContent> share(List<CardContent> all, int index, int count) {
        int each = (all.size() + count - 1) / count;
        int from = Math.min(all.size(), index * each);
        return all.subList(from, Math.min(all.size(), from + each));
    }
}
