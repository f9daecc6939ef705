package org.tidings.aim.template;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One component of a card.
 *
 * @param position its place on the card, from 1, from left to right and from top to bottom
 * @param text what a text or button says; parameters stand in it as {@code ${name}}
 * @param media where a picture or video comes from
 * @param looks what else was said of how it is shown
 * @param action what a tap on it does
 */
public record CardContent(
        ContentType type, int position, Text text, Optional<Media> media, Looks looks, Optional<CardAction> action) {
    /** Nobody sees words that come with a picture or video: they are left out. */
    public CardContent {
        text = type.isMedia() ? Text.NONE : text;
    }

    /**
     * What a component says.
     *
     * @param content the text itself, empty where there is none
     * @param child a second text that belongs to it, such as a price that is struck out; empty where there is none
     */
    public record Text(String content, String child, TextRole role) {
        /** Of a picture or video. */
        public static final Text NONE = new Text("", "", TextRole.BODY);

        /** Lines end alike, whatever the system on which they were written. */
        public Text {
            content = content.replace("\r\n", "\n");
            child = child.replace("\r\n", "\n");
        }
    }

    /** Whether a text is a headline. */
    public enum TextRole {
        TITLE,
        BODY
    }

    /**
     * Where a picture or video comes from.
     *
     * @param src a material's resource id, or an address
     * @param cover what a video shows before it plays: an id or address like {@code src}
     * @param oppoBackground behind a red packet on OPPO's handsets: an id or address like {@code src}
     * @param vivoBackground the same on vivo's
     */
    public record Media(
            SourceType sourceType,
            String src,
            Optional<String> cover,
            Optional<String> oppoBackground,
            Optional<String> vivoBackground) {
        /** Whatever it names, picture, cover and backgrounds. */
        public Stream<String> sources() {
            return Stream.of(Optional.of(src), cover, oppoBackground, vivoBackground)
                    .flatMap(Optional::stream);
        }
    }

    /**
     * How it is shown.
     *
     * @param visible whether it is shown at all, which is so when nothing is said
     * @param currencyDisplay whether a price has its sign, which is so when nothing is said
     * @param buttonType of a coupon's button
     * @param ratio of a short video, such as {@code threeToFour}
     */
    public record Looks(
            Optional<Boolean> visible,
            Optional<Boolean> currencyDisplay,
            Optional<ButtonType> buttonType,
            Optional<String> ratio) {
        /** Nothing was said. */
        public static final Looks USUAL =
                new Looks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it is a text that says it is the main title. */
    boolean isMarkedAsTitle() {
        return type == ContentType.TEXT && text.role() == TextRole.TITLE;
    }

    public boolean isVisible() {
        return looks.visible().orElse(true);
    }

    public boolean showsCurrency() {
        return looks.currencyDisplay().orElse(true);
    }
}
