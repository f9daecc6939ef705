package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;
import static org.tidings.web.aim.preview.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tidings.aim.template.CardContent;
import org.tidings.web.aim.preview.Html.Element;

/** One product with large pictures, or several beside each other; before them the coupon, where there is one. */
final class ProductsDrawing implements Drawing {
    private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final String SINGLE = "ECImageAndText";
    private static final int WITHOUT_COUPON = 2;

    @Override
    public List<Html> draw(Scene scene) {
        return scene.layout().id().equals(SINGLE) ? single(scene) : several(scene);
    }

    private static List<Html> single(Scene scene) {
        List<Html> parts = new ArrayList<>();
        scene.videos().forEach(video -> parts.add(StackDrawing.medium(scene, video)));
        if (!scene.pictures().isEmpty()) {
            parts.add(SwiperDrawing.swiper(scene, scene.pictures()));
        }
        List<Html> words = new ArrayList<>();
        scene.withoutTitle().texts().forEach(text -> words.add(words(scene, text, "paragraph")));
        parts.add(element("div", "words", scene.titled(words)));
        parts.addAll(scene.pieces().buttons(scene.buttons()));
        return parts;
    }

    private static List<Html> several(Scene scene) {
        List<CardContent> coupon = scene.contents().stream()
                .filter(content -> isOfCoupon(scene, content))
                .toList();
        Scene products = scene.with(scene.contents().stream()
                .filter(content -> !coupon.contains(content))
                .toList());
        List<Html> parts = new ArrayList<>();
        if (!coupon.isEmpty() && scene.variant() != WITHOUT_COUPON) {
            parts.add(VoucherDrawing.coupon(scene.with(coupon)));
        }
        List<Html> items =
                Items.of(products).stream().map(ProductsDrawing::item).toList();
        parts.add(element("div", "products-list", items));
        return parts;
    }

    private static boolean isOfCoupon(Scene scene, CardContent content) {
        return scene.layout()
                .couponArea()
                .filter(area -> content.position() >= area.first() && content.position() <= area.last())
                .isPresent();
    }

    private static Html item(Scene item) {
        List<Html> parts = new ArrayList<>();
        item.media().forEach(medium -> parts.add(StackDrawing.medium(item, medium)));
        List<Html> words = new ArrayList<>();
        item.texts().forEach(text -> words.add(words(item, text, words.isEmpty() ? "name" : "paragraph")));
        parts.add(element("div", "words", words));
        parts.addAll(item.pieces().buttons(item.buttons()));
        return element("div", "item", parts);
    }

    /** An amount is a price, and its second text the one that it had before. */
    private static Html words(Scene scene, CardContent content, String classes) {
        Pieces pieces = scene.pieces();
        if (!AMOUNT.matcher(pieces.words(content)).matches()) {
            return pieces.paragraph(classes, content);
        }
        String sign = content.showsCurrency() ? "¥" : "";
        Element now = element("span", "now", element("i", "", text(sign)), text(pieces.words(content)));
        String before = pieces.more(content);
        return before.isEmpty()
                ? element("p", "price", now)
                : element("p", "price", now, element("s", "", text(sign + before)));
    }
}
