package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;
import static org.tidings.web.aim.preview.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tidings.aim.template.AimTemplatePreview;
import org.tidings.web.aim.preview.Html.Element;
import org.tidings.web.aim.preview.Html.Style;

/** A card on a page, as it stands in a phone's inbox. */
final class PreviewPage {
    private static final String SHEET = sheet();

    /** Nothing but the page itself and this server's pictures and videos, whatever slipped through. */
    static final String POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-"
            + hash(SHEET) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private PreviewPage() {}

    /**
     * The page.
     *
     * @param code path of a QR code of the page's address, shown where the screen is no phone's
     */
    static String of(AimTemplatePreview preview, Media media, String code) {
        CardRenderer renderer = new CardRenderer(Values.examplesOf(preview.parameters()), media);
        Element body = element(
                "body",
                "",
                element("main", "phone", bar(preview), renderer.draw(preview.card())),
                element(
                        "aside",
                        "scan",
                        element("img", "").with("src", code).with("alt", "二维码"),
                        element("p", "", text("扫码在手机上预览"))));
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        element("html", "", head(preview.name()), body).with("lang", "zh-CN").writeTo(page);
        return page.append('\n').toString();
    }

    private static Html head(String title) {
        return element(
                "head",
                "",
                element("meta", "").with("charset", "utf-8"),
                element("meta", "").with("name", "viewport").with("content", "width=device-width,initial-scale=1"),
                element("meta", "").with("name", "robots").with("content", "noindex"),
                element("title", "", text(title)),
                new Style(SHEET));
    }

    private static Html bar(AimTemplatePreview preview) {
        String name = preview.name();
        String initial = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        return element(
                "header",
                "bar",
                List.of(
                        element("span", "sender", text(initial)),
                        element(
                                "div",
                                "",
                                element("h1", "", text(name)),
                                element("p", "", text(preview.card().layout().title())))));
    }

    private static String sheet() {
        try (InputStream file = PreviewPage.class.getResourceAsStream("card.css")) {
            byte[] bytes = Optional.ofNullable(file)
                    .orElseThrow(() -> new IllegalStateException("card.css is not there"))
                    .readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
