package org.tidings.aim.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.template.CardContent.Media;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.Slot.Tap;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;

/** What each component must have, and how long its texts may be. */
final class ContentRules {
    static final int LONGEST_SOURCE = 1000;

    private final Layout layout;
    private final Parameters parameters;
    private final Set<String> pictures;

    ContentRules(Layout layout, Parameters parameters, List<PlacedContent> contents) {
        this.layout = layout;
        this.parameters = parameters;
        this.pictures = contents.stream()
                .filter(placed -> placed.content().type() == ContentType.IMAGE)
                .flatMap(placed -> placed.content().media().stream())
                .map(Media::src)
                .collect(Collectors.toSet());
    }

    void check(PlacedContent placed) {
        if (placed.content().type().isMedia()) {
            Media media = placed.content()
                    .media()
                    .orElseThrow(() -> CommonError.invalid(placed.field("src_type"), "must be given"));
            checkMedia(placed, media);
        } else {
            checkText(placed);
        }
        placed.content()
                .looks()
                .ratio()
                .filter(name -> ImageRatio.ofWireName(name).isEmpty())
                .ifPresent(unknown -> {
                    throw CommonError.invalid(placed.field("ratio"), "no such ratio");
                });
        checkTap(placed);
    }

    private void checkText(PlacedContent placed) {
        CardContent.Text text = placed.content().text();
        if (text.content().isBlank() && !isHidden(placed)) {
            throw CommonError.invalid(placed.field("content"), "must not be blank");
        }
        checkLength(placed, "content", text.content());
        checkLength(placed, "content_child", text.child());
    }

    private void checkLength(PlacedContent placed, String name, String text) {
        int longest = placed.slot().longestText();
        if (parameters.filledLength(text) > longest) {
            throw CommonError.invalid(
                    placed.field(name),
                    "at most " + longest + " characters as " + placed.slot().name() + " of " + layout.id());
        }
    }

    private void checkMedia(PlacedContent placed, Media media) {
        checkSource(placed.field("src"), media.sourceType(), Optional.of(media.src()));
        checkSource(placed.field("oppo_background"), media.sourceType(), media.oppoBackground());
        checkSource(placed.field("vivo_background"), media.sourceType(), media.vivoBackground());
        checkSource(placed.field("cover"), media.sourceType(), media.cover());
        if (placed.content().type() == ContentType.VIDEO) {
            checkVideo(placed, media);
        }
    }

    private static void checkVideo(PlacedContent placed, Media media) {
        if (media.cover().isEmpty()) {
            throw CommonError.invalid(placed.field("cover"), "must be given with a video");
        }
        Set<String> ratios = placed.slot().ratios();
        Optional<String> ratio = placed.content().looks().ratio();
        if (ratios.size() > 1 && ratio.filter(ratios::contains).isEmpty()) {
            throw CommonError.invalid(
                    placed.field("ratio"), "must be " + ratios.stream().sorted().collect(Collectors.joining(" or ")));
        }
    }

    private static void checkSource(String field, SourceType type, Optional<String> given) {
        given.ifPresent(source -> {
            WireText.line(field, source, LONGEST_SOURCE);
            if (type == SourceType.ADDRESS && !Addresses.isWeb(source)) {
                throw CommonError.invalid(field, "must be an http or https address");
            }
        });
    }

    private void checkTap(PlacedContent placed) {
        Tap tap = placed.slot().tap();
        Optional<CardAction> action = placed.content().action();
        if (action.isPresent() && tap == Tap.NONE) {
            throw AimTemplateError.protocol(
                    placed.field("action_type"), "the " + placed.slot().name() + " of " + layout.id() + " have none");
        }
        if (action.isEmpty() && tap == Tap.REQUIRED && !isHidden(placed)) {
            throw CommonError.invalid(placed.field("action_type"), "must be given");
        }
        action.ifPresent(given -> new ActionRules(placed.field("action"), given, parameters).check());
        action.filter(given -> given.type() == ActionType.VIEW_PIC)
                .ifPresent(given -> checkPicture(placed, given.target()));
    }

    /** A picture is enlarged itself; anything else enlarges one of the card's pictures. */
    private void checkPicture(PlacedContent placed, String target) {
        boolean itself = placed.content().type() == ContentType.IMAGE;
        Optional<String> own = placed.content().media().map(Media::src);
        if (itself ? !own.equals(Optional.of(target)) : !pictures.contains(target)) {
            throw CommonError.invalid(placed.field("action.target"), "must be the src of the picture");
        }
    }

    private boolean isHidden(PlacedContent placed) {
        return layout.hides(placed.content());
    }

    /** The main title of a card on trial says so: the text that is marked as title, or else the one in the title's slot. */
    void checkTitle(Purpose purpose, List<PlacedContent> contents) {
        if (purpose == Purpose.COMMERCIAL) {
            return;
        }
        List<PlacedContent> seen = contents.stream()
                .filter(placed -> placed.content().type() == ContentType.TEXT && !isHidden(placed))
                .toList();
        Optional<PlacedContent> title = seen.stream()
                .filter(placed -> placed.content().isMarkedAsTitle())
                .findFirst()
                .or(() ->
                        seen.stream().filter(placed -> placed.slot().isTitle()).findFirst());
        title.filter(placed ->
                        !parameters.filled(placed.content().text().content()).contains(TextRules.TRIAL))
                .ifPresent(placed -> {
                    throw CommonError.invalid(
                            placed.field("content"), "must have " + TextRules.TRIAL + " while the card is on trial");
                });
    }
}
