package org.tidings.web.aim.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.tidings.aim.template.Card;
import org.tidings.aim.template.CardAction;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.CardPage;
import org.tidings.aim.template.Layout;
import org.tidings.aim.template.SourceType;

/**
 * A card as JSON that a customer can draw: its pages in order, each with its components in order. A picture or video has its
 * material's id or its address in {@code src}, and in {@code url} where it can be had.
 */
final class CardPages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> urls;

    private CardPages(Map<String, String> urls) {
        this.urls = urls;
    }

    /**
     * @param urls where materials can be had, by their ids
     */
    static String json(Card card, Map<String, String> urls) {
        CardPages pages = new CardPages(urls);
        ArrayNode all = NODES.arrayNode();
        card.inOrder().forEach(page -> all.add(pages.page(card, page)));
        return all.toString();
    }

    private ObjectNode page(Card card, CardPage page) {
        ObjectNode node = NODES.objectNode()
                .put("cardId", card.layout().id())
                .put("pageOrder", page.order())
                .put("component", component(card.layout()));
        ObjectNode style = node.putObject("style");
        card.subType().ifPresent(number -> style.put("subType", number));
        ArrayNode contents = node.putArray("content");
        page.inOrder().forEach(content -> contents.add(content(card.layout(), content)));
        return node;
    }

    /** What is drawn around the components. */
    private static String component(Layout layout) {
        return switch (layout.arrangement()) {
            case SIDESLIP -> "sideslip";
            case SWIPER -> "swiper";
            case TICKET -> "ticketImage";
            case VOUCHER -> layout.hides() ? "card-vouchers" : "card-voucher";
            case PRODUCTS -> layout.hides() ? "moreGoods" : "eCommerce";
            case STACK, ROWS, RED_PACKET, NOTICE, POSTER -> "card";
        };
    }

    private ObjectNode content(Layout layout, CardContent content) {
        ObjectNode node =
                NODES.objectNode().put("type", content.type().wireName()).put("position", content.position());
        ObjectNode style = node.putObject("style");
        style.put("visible", !layout.hides() || content.isVisible());
        style.put("title", content.text().role() == CardContent.TextRole.TITLE);
        content.looks().currencyDisplay().ifPresent(shown -> style.put("currencyDisplay", shown));
        content.looks().buttonType().ifPresent(type -> style.put("buttonType", type.wireName()));
        content.looks().ratio().ifPresent(ratio -> style.put("ratio", ratio));
        put(node, "content", Optional.of(content.text().content()));
        put(node, "contentChild", Optional.of(content.text().child()));
        content.media().ifPresent(media -> put(node, media));
        content.action().ifPresent(action -> node.set("event", event(action)));
        return node;
    }

    private void put(ObjectNode node, CardContent.Media media) {
        node.put("srcType", media.sourceType().number());
        put(node, "src", Optional.of(media.src()));
        put(node, "url", url(media, Optional.of(media.src())));
        put(node, "cover", media.cover());
        put(node, "coverUrl", url(media, media.cover()));
        put(node, "oppoBackground", media.oppoBackground());
        put(node, "oppoBackgroundUrl", url(media, media.oppoBackground()));
        put(node, "vivoBackground", media.vivoBackground());
        put(node, "vivoBackgroundUrl", url(media, media.vivoBackground()));
    }

    private Optional<String> url(CardContent.Media media, Optional<String> source) {
        return media.sourceType() == SourceType.ADDRESS ? source : source.map(urls::get);
    }

    private static ObjectNode event(CardAction action) {
        ObjectNode node =
                NODES.objectNode().put("type", action.type().wireName()).put("target", action.target());
        action.floorType().ifPresent(floor -> node.put("floor_type", floor.number()));
        put(node, "floor_url", action.floorUrl());
        action.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(detail -> node.put(detail.getKey(), detail.getValue()));
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<String> text) {
        text.filter(given -> !given.isEmpty()).ifPresent(given -> node.put(name, given));
    }
}
