package org.tidings.aim.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.aim.template.CardContent.Looks;
import org.tidings.aim.template.CardContent.Media;
import org.tidings.aim.template.NewAimTemplate.VendorChoice;
import org.tidings.aim.template.NewAimTemplate.Wish;

/** Components and templates with one thing changed. */
final class Cards {
    private Cards() {}

    private static CardContent with(CardContent content, Optional<Media> media, Looks looks, Optional<CardAction> tap) {
        return new CardContent(content.type(), content.position(), content.text(), media, looks, tap);
    }

    private static CardContent with(CardContent content, Media media) {
        return with(content, Optional.of(media), content.looks(), content.action());
    }

    private static CardContent with(CardContent content, Looks looks) {
        return with(content, content.media(), looks, content.action());
    }

    static CardContent withoutSource(CardContent content) {
        return with(content, Optional.empty(), content.looks(), content.action());
    }

    static CardContent from(CardContent content, String src) {
        Media media = content.media().orElseThrow();
        return with(content, new Media(media.sourceType(), src, media.cover(), Optional.empty(), Optional.empty()));
    }

    /** Its picture or video, and a video's cover, are materials. */
    static CardContent ofMaterial(CardContent content, String src, Optional<String> cover) {
        return with(content, new Media(SourceType.MATERIAL, src, cover, Optional.empty(), Optional.empty()));
    }

    static CardContent uncovered(CardContent content) {
        Media media = content.media().orElseThrow();
        return with(
                content,
                new Media(media.sourceType(), media.src(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static CardContent ofRatio(CardContent content, String ratio) {
        return with(content, new Looks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ratio)));
    }

    static CardContent idle(CardContent content) {
        return with(content, content.media(), content.looks(), Optional.empty());
    }

    static CardContent hidden(CardContent content) {
        Looks looks = content.looks();
        return with(content, new Looks(Optional.of(false), looks.currencyDisplay(), looks.buttonType(), looks.ratio()));
    }

    /** A button that is neither static nor dynamic. */
    static CardContent plain(CardContent content) {
        Looks looks = content.looks();
        return with(content, new Looks(looks.visible(), looks.currencyDisplay(), Optional.empty(), looks.ratio()));
    }

    static NewAimTemplate tapping(ActionType type, String target, Map<String, String> details) {
        CardAction action = new CardAction(type, target, Optional.empty(), Optional.empty(), details);
        return Examples.first(
                Examples.smallest("StandardImageAndText"),
                ContentType.IMAGE,
                content -> Examples.doing(content, action));
    }

    static NewAimTemplate falling(ActionType type, Optional<FloorType> floor, String url) {
        CardAction action = new CardAction(
                type,
                "https://example.com/",
                floor,
                Optional.of(url).filter(given -> !given.isEmpty()),
                type == ActionType.OPEN_APP ? Map.of("package_name", "com.example") : Map.of());
        return Examples.first(
                Examples.smallest("StandardImageAndText"),
                ContentType.IMAGE,
                content -> Examples.doing(content, action));
    }

    static NewAimTemplate falling(NewAimTemplate template, FloorType floor) {
        return Examples.first(template, ContentType.IMAGE, content -> {
            CardAction action = content.action().orElseThrow();
            return Examples.doing(
                    content,
                    new CardAction(
                            action.type(), action.target(), Optional.of(floor), action.floorUrl(), action.details()));
        });
    }

    static NewAimTemplate unwanted(NewAimTemplate template, Vendor vendor) {
        return new NewAimTemplate(
                template.name(),
                template.cardId(),
                template.subType(),
                template.purpose(),
                template.scene(),
                template.sms(),
                template.pages(),
                template.parameters(),
                List.of(new VendorChoice(vendor, Wish.UNWANTED)),
                template.submission());
    }
}
