package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;
import static org.tidings.web.aim.preview.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.tidings.aim.template.CardContent;

/** Names and their values. */
final class Facts {
    private Facts() {}

    /**
     * A list of facts. The name is a text whose second text is the value; where no text has a second one, they come in
     * pairs; a text that is left over stands alone.
     */
    static List<Html> of(List<CardContent> texts, Pieces pieces) {
        if (texts.isEmpty()) {
            return List.of();
        }
        boolean paired = texts.stream().allMatch(text -> pieces.more(text).isEmpty()) && texts.size() > 1;
        return List.of(element("dl", "facts", paired ? pairs(texts, pieces) : whole(texts, pieces)));
    }

    private static List<Html> whole(List<CardContent> texts, Pieces pieces) {
        return texts.stream()
                .map(text -> pieces.more(text).isEmpty()
                        ? alone(pieces.words(text))
                        : fact(pieces.words(text), pieces.more(text)))
                .toList();
    }

    private static List<Html> pairs(List<CardContent> texts, Pieces pieces) {
        List<Html> facts = new ArrayList<>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            facts.add(fact(pieces.words(texts.get(i)), pieces.words(texts.get(i + 1))));
        }
        if (texts.size() % 2 == 1) {
            facts.add(alone(pieces.words(texts.get(texts.size() - 1))));
        }
        return facts;
    }

    private static Html fact(String name, String value) {
        return element("div", "fact", element("dt", "", text(name)), element("dd", "", text(value)));
    }

    private static Html alone(String words) {
        return element("div", "fact alone", element("dd", "", text(words)));
    }
}
