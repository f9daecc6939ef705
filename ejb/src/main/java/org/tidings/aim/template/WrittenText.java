package org.tidings.aim.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidings.aim.template.NewAimTemplate.Sms;

/**
 * A text that somebody wrote into a template, wherever it stands.
 *
 * @param field its name on the wire
 * @param use what it is there for
 * @param parameterised whether parameters may stand in it
 * @param hidden whether it belongs to a component that the layout does not show
 */
record WrittenText(String field, String text, Use use, boolean parameterised, boolean hidden) {
    /** What a text is there for. */
    enum Use {
        /** It stands on the card. */
        SHOWN,
        /** It stands in the short message that the card comes with. */
        SENT,
        /** An example of a parameter. */
        EXAMPLE,
        /** An address or an id, which nobody reads. */
        ADDRESS,
        OTHER
    }

    /** Every text of a template. */
    static List<WrittenText> of(NewAimTemplate template) {
        Collector collector = new Collector();
        collector.add("tpl_name", template.name(), Use.OTHER);
        collector.add("scene", template.scene(), Use.OTHER);
        collector.add(template.sms());
        for (int i = 0; i < template.parameters().size(); i++) {
            CardParameter parameter = template.parameters().get(i);
            collector.texts.add(new WrittenText("params[" + i + "].name", parameter.name(), Use.OTHER, true, false));
            collector.add("params[" + i + "].example", parameter.example(), Use.EXAMPLE);
        }
        Optional<Layout> layout = Layouts.standard().of(template.cardId());
        for (int page = 0; page < template.pages().size(); page++) {
            List<CardContent> contents = template.pages().get(page).contents();
            for (int i = 0; i < contents.size(); i++) {
                CardContent content = contents.get(i);
                collector.hidden = layout.filter(known -> known.hides(content)).isPresent();
                collector.add("pages[" + page + "].contents[" + i + "]", content);
            }
        }
        return List.copyOf(collector.texts);
    }

    boolean isAddress() {
        return use == Use.ADDRESS;
    }

    /** Whether a recipient reads it. */
    boolean isRead() {
        return !hidden && (use == Use.SHOWN || use == Use.SENT);
    }

    private static final class Collector {
        private final List<WrittenText> texts = new ArrayList<>();
        private boolean hidden;

        private void add(String field, String text, Use use) {
            texts.add(new WrittenText(field, text, use, use == Use.SHOWN, hidden));
        }

        private void add(String field, Optional<String> text, Use use) {
            text.ifPresent(given -> add(field, given, use));
        }

        private void add(Sms sms) {
            add("sms_example", sms.example(), Use.SENT);
            add("sms_template", sms.template(), Use.SENT);
            for (int i = 0; i < sms.signatures().size(); i++) {
                add("sms_signs[" + i + "]", sms.signatures().get(i), Use.OTHER);
            }
        }

        private void add(String field, CardContent content) {
            add(field + ".content", content.text().content(), Use.SHOWN);
            add(field + ".content_child", content.text().child(), Use.SHOWN);
            content.media().ifPresent(media -> {
                add(field + ".src", media.src(), Use.ADDRESS);
                add(field + ".cover", media.cover(), Use.ADDRESS);
                add(field + ".oppo_background", media.oppoBackground(), Use.ADDRESS);
                add(field + ".vivo_background", media.vivoBackground(), Use.ADDRESS);
            });
            content.action().ifPresent(action -> add(field + ".action.", action));
        }

        private void add(String prefix, CardAction action) {
            ActionDemands demands = ActionDemands.of(action.type());
            Use use = demands.target().isAddress() ? Use.ADDRESS : Use.OTHER;
            texts.add(new WrittenText(prefix + "target", action.target(), use, demands.parameterised(), hidden));
            add(prefix + "floor_url", action.floorUrl(), Use.ADDRESS);
            action.details().forEach((name, value) -> add(prefix + name, value, Use.OTHER));
        }
    }
}
