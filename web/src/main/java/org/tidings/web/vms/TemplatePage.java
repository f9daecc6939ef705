package org.tidings.web.vms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.tidings.vms.template.ElementType.Family;
import org.tidings.vms.template.ElementView;
import org.tidings.vms.template.TemplatePreview;

/** The preview of a template as a page: whatever a tenant wrote is shown as text and never becomes markup. */
final class TemplatePage {
    private static final String STYLE = "body{margin:0;background:#eef0f3;font:16px/1.5 system-ui,sans-serif}"
            + "main{max-width:24rem;margin:2rem auto;background:#fff;border-radius:1rem;padding:1rem}"
            + "h1{font-size:1.1rem;margin:.25rem 0 1rem}section{border-top:1px solid #dde;padding:.75rem 0}"
            + "p{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0}"
            + "img,video,audio{display:block;max-width:100%;margin:.5rem 0}"
            + ".open{border:1px dashed #99a;padding:1.5rem;text-align:center;color:#667}";

    /** Nothing but the page itself and its own media, whatever slipped through. */
    static final String POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-"
            + hash(STYLE) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final StringBuilder html = new StringBuilder();

    private TemplatePage() {}

    /**
     * The page.
     *
     * @param paths where each medium is served
     */
    static String of(TemplatePreview preview, Function<ElementView, Optional<String>> paths) {
        TemplatePage page = new TemplatePage();
        page.write(preview, paths);
        return page.html.toString();
    }

    private void write(TemplatePreview preview, Function<ElementView, Optional<String>> paths) {
        String title = escaped(preview.title());
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<meta name=\"robots\" content=\"noindex\"><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(title)
                .append("</h1>\n");
        int frame = 0;
        for (ElementView element : preview.elements()) {
            if (element.frame() != frame) {
                html.append(frame == 0 ? "<section>" : "</section>\n<section>");
                frame = element.frame();
            }
            write(element, paths.apply(element));
        }
        html.append("</section>\n</main></body></html>\n");
    }

    private void write(ElementView element, Optional<String> path) {
        if (element.type().family() == Family.TEXT) {
            html.append("<p>").append(escaped(element.text().orElse(""))).append("</p>");
        } else if (path.isEmpty()) {
            html.append("<p class=\"open\">")
                    .append(escaped(element.text().orElse("")))
                    .append("</p>");
        } else {
            html.append(markup(element.type().family(), escaped(path.get()), escaped(element.name())));
        }
    }

    private static String markup(Family family, String url, String name) {
        return switch (family) {
            case AUDIO -> "<audio controls preload=\"metadata\" src=\"" + url + "\" title=\"" + name + "\"></audio>";
            case VIDEO -> "<video controls preload=\"metadata\" src=\"" + url + "\" title=\"" + name + "\"></video>";
            default -> "<img src=\"" + url + "\" alt=\"" + name + "\">";
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
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
