package org.tidings.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** The request for a card, as it grows line by line out of the examples. */
final class ExampleCard {
    private static final String SHOP = "https://shop.example.com/";

    private final ObjectNode request = new ObjectMapper().createObjectNode();
    private final ArrayNode contents;
    private final ArrayNode parameters;
    private int position;
    private boolean plain;
    private boolean hidden;

    ExampleCard(String layout, String name, String subType) {
        request.put("card_id", layout).put("tpl_name", name).put("use_id", 1);
        request.put("sms_template", "您好，点击[字母0-20]查看，拒收请回复R");
        if (!subType.isEmpty()) {
            request.put("sub_type", Integer.parseInt(subType));
        }
        request.putArray("factorys").addObject().put("factory_type", "HUAWEI").put("state", 1);
        parameters = request.putArray("params");
        contents = request.putArray("pages").addObject().put("page_order", 1).putArray("contents");
    }

    String layout() {
        return request.path("card_id").asText();
    }

    /** The request with its pictures and videos, by what the examples call their ratio. */
    ObjectNode request(Function<String, String> pictures, Function<String, String> videos) {
        ObjectNode filled = request.deepCopy();
        filled.at("/pages/0/contents").forEach(content -> {
            ObjectNode component = (ObjectNode) content;
            String type = component.path("type").asText();
            if (type.equals("image")) {
                component.put("src", pictures.apply(component.path("src").asText()));
            }
            if (type.equals("video")) {
                component.put("cover", pictures.apply(component.path("src").asText()));
                component.put("src", videos.apply(component.path("src").asText()));
            }
        });
        return filled;
    }

    void add(String kind, String words, String more, String target) {
        switch (kind) {
            case "param" ->
                parameters.addObject().put("name", words).put("type", 1).put("example", more);
            case "at" -> position = Integer.parseInt(words) - 1;
            case "plain" -> plain = true;
            case "hidden" -> hidden = true;
            case "image" -> tapped(medium("image", words), target);
            case "video" -> video(words);
            case "title" -> text(words, more).put("is_text_title", "true");
            case "text" -> text(words, more);
            case "button" -> button(words, target);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private void video(String ratio) {
        ObjectNode video = medium("video", ratio);
        if (layout().equals("ShortVideo")) {
            video.put("ratio", ratio);
        }
    }

    private ObjectNode medium(String type, String ratio) {
        return component(type).put("src_type", 1).put("src", ratio);
    }

    private ObjectNode text(String words, String more) {
        ObjectNode text = component("text").put("content", words);
        return more.isEmpty() ? text : text.put("content_child", more);
    }

    private void button(String words, String target) {
        tapped(component("button").put("content", words), target);
        if (layout().startsWith("EcommerceCoupon") && position == 7) {
            ((ObjectNode) contents.get(contents.size() - 1)).put("button_type", "static");
        }
    }

    private void tapped(ObjectNode component, String target) {
        if (component.path("type").asText().equals("image") && layout().matches("Carousel(Title)?")) {
            return;
        }
        if (target.startsWith("tel:")) {
            component.put("action_type", "DIAL_PHONE").putObject("action").put("target", target.substring(4));
        } else {
            component
                    .put("action_type", "OPEN_URL")
                    .putObject("action")
                    .put("target", target.isEmpty() ? SHOP : target);
        }
    }

    private ObjectNode component(String type) {
        ObjectNode component = contents.addObject().put("type", type).put("position_number", ++position);
        if (plain) {
            component.put("currency_display", 0);
        }
        if (hidden) {
            component.put("visible", 0);
        }
        plain = false;
        hidden = false;
        return component;
    }

    @Override
    public String toString() {
        return layout();
    }
}
