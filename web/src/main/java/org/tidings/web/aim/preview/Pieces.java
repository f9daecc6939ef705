package org.tidings.web.aim.preview;

import static org.tidings.web.aim.preview.Html.element;
import static org.tidings.web.aim.preview.Html.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.SourceType;
import org.tidings.web.aim.preview.Html.Element;

/** Makes the single components of a card: each looks the same in every layout, but for its classes. */
record Pieces(Values values, Media media) {
    /** What the component says, with its parameters filled in. */
    String words(CardContent content) {
        return values.in(content.text().content());
    }

    /** The second text that belongs to it; empty when there is none. */
    String more(CardContent content) {
        return values.in(content.text().child());
    }

    Html title(CardContent content) {
        return linked(content, element("h2", "title", text(words(content))));
    }

    /** A text, with its second text below it. */
    Html paragraph(CardContent content) {
        return linked(content, lines("paragraph", content));
    }

    Html paragraph(String classes, CardContent content) {
        return linked(content, lines(classes, content));
    }

    private Element lines(String classes, CardContent content) {
        String more = more(content);
        return more.isEmpty()
                ? element("p", classes, text(words(content)))
                : element("p", classes, text(words(content)), element("small", "more", text(more)));
    }

    /** A picture in a frame whose class gives its ratio. */
    Html picture(CardContent content, String ratio) {
        Optional<String> path = content.media().flatMap(source -> path(source, source.src()));
        Element frame = path.isPresent()
                ? element("div", "frame " + ratio, image(path.get()))
                : element("div", "frame missing " + ratio, text(missing(content)));
        return linked(content, frame);
    }

    /** A video that plays when it is told to, in a frame. */
    Html video(CardContent content, String ratio) {
        Optional<String> path = content.media().flatMap(source -> path(source, source.src()));
        Optional<String> cover =
                content.media().flatMap(source -> source.cover().flatMap(src -> path(source, src)));
        if (path.isEmpty()) {
            return element("div", "frame film missing " + ratio, element("span", "play"), text(missing(content)));
        }
        Element video = element("video", "")
                .with("controls")
                .with("playsinline")
                .with("preload", "metadata")
                .with("src", path.get());
        return element(
                "div",
                "frame film " + ratio,
                cover.map(src -> video.with("poster", src)).orElse(video));
    }

    /** A button, which leads somewhere if a browser can go there. */
    Html button(CardContent content) {
        Element label = element("span", "label", text(words(content)));
        return href(content).<Html>map(href -> anchor("button", href, label)).orElse(element("span", "button", label));
    }

    /** All buttons beside each other, or below each other when there are many; nothing when there are none. */
    List<Html> buttons(List<CardContent> buttons) {
        return buttons.isEmpty()
                ? List.of()
                : List.of(element(
                        "div",
                        "buttons count-" + Math.min(buttons.size(), 3),
                        buttons.stream().map(this::button).toList()));
    }

    private Html linked(CardContent content, Element piece) {
        return href(content).<Html>map(href -> anchor("tap", href, piece)).orElse(piece);
    }

    private Optional<String> href(CardContent content) {
        return content.action().flatMap(action -> Links.of(action, values));
    }

    private static Element anchor(String classes, String href, Html inside) {
        return element("a", classes, inside)
                .with("href", href)
                .with("target", "_blank")
                .with("rel", "noopener noreferrer nofollow");
    }

    private static Element image(String path) {
        return element("img", "").with("src", path).with("alt", "").with("loading", "lazy");
    }

    private Optional<String> path(CardContent.Media source, String src) {
        return source.sourceType() == SourceType.MATERIAL ? media.pathOf(values.in(src)) : Optional.empty();
    }

    /** What lies elsewhere is not loaded from there: only its host is named. */
    private String missing(CardContent content) {
        return content.media()
                .filter(source -> source.sourceType() == SourceType.ADDRESS)
                .flatMap(source -> host(values.in(source.src())))
                .orElse("素材不存在");
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
