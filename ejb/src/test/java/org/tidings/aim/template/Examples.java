package org.tidings.aim.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.tidings.aim.template.CardContent.Looks;
import org.tidings.aim.template.CardContent.Media;
import org.tidings.aim.template.CardContent.Text;
import org.tidings.aim.template.CardContent.TextRole;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.NewAimTemplate.Sms;
import org.tidings.aim.template.NewAimTemplate.Submission;
import org.tidings.aim.template.NewAimTemplate.VendorChoice;
import org.tidings.aim.template.NewAimTemplate.Wish;

/** Cards that keep every rule, made of the tables themselves, and ways to make them break one. */
final class Examples {
    static final String PICTURE = "https://example.com/a.png";
    static final CardAction OPEN = action(ActionType.OPEN_URL, "https://example.com/");
    private static final String WORDS = "拒收请回复R";

    private Examples() {}

    /** As few components as the layout takes. */
    static NewAimTemplate smallest(String layout) {
        return of(
                Layouts.standard().of(layout).orElseThrow(),
                slot -> slot.count().least());
    }

    /** As many components as the layout takes. */
    static NewAimTemplate largest(String layout) {
        return of(
                Layouts.standard().of(layout).orElseThrow(),
                slot -> slot.count().mostOfAny());
    }

    private static NewAimTemplate of(Layout layout, ToIntFunction<Slot> count) {
        List<CardContent> contents = new ArrayList<>();
        int position = layout.slots().stream()
                .flatMap(slot -> slot.places().stream())
                .mapToInt(Slot.Places::last)
                .max()
                .orElse(0);
        boolean media = false;
        for (Slot slot : layout.slots()) {
            int least = slot.type().isMedia() && !media ? 1 : 0;
            int components = Math.max(least, count.applyAsInt(slot));
            media |= slot.type().isMedia();
            if (slot.places().isPresent()) {
                int first = slot.places().get().first();
                contents.removeIf(content -> slot.hasPlace(content.position()));
                for (int i = 0; i < components; i++) {
                    contents.add(content(slot, first + i));
                }
                continue;
            }
            for (int i = 0; i < components; i++) {
                contents.add(content(slot, ++position));
            }
        }
        return template(layout.id(), contents);
    }

    private static CardContent content(Slot slot, int position) {
        Optional<CardAction> tap = slot.tap() == Slot.Tap.REQUIRED ? Optional.of(OPEN) : Optional.empty();
        Looks looks = new Looks(
                Optional.empty(),
                Optional.empty(),
                slot.places().isPresent() && slot.type() == ContentType.BUTTON
                        ? Optional.of(ButtonType.STATIC)
                        : Optional.empty(),
                slot.type() == ContentType.VIDEO && slot.ratios().size() > 1
                        ? Optional.of("oneToOne")
                        : Optional.empty());
        return switch (slot.type()) {
            case TEXT, BUTTON ->
                new CardContent(
                        slot.type(), position, new Text(WORDS, "", TextRole.BODY), Optional.empty(), looks, tap);
            case IMAGE -> new CardContent(slot.type(), position, Text.NONE, Optional.of(media(false)), looks, tap);
            case VIDEO -> new CardContent(slot.type(), position, Text.NONE, Optional.of(media(true)), looks, tap);
        };
    }

    private static Media media(boolean covered) {
        return new Media(
                SourceType.ADDRESS,
                PICTURE,
                covered ? Optional.of(PICTURE) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static NewAimTemplate template(String layout, List<CardContent> contents) {
        return new NewAimTemplate(
                "模板",
                layout,
                Optional.empty(),
                Purpose.COMMERCIAL,
                Optional.empty(),
                new Sms(Optional.empty(), List.of(), Optional.of("您好[文本0-20]" + WORDS)),
                List.of(new CardPage(1, contents)),
                List.of(),
                List.of(),
                Submission.AT_ONCE);
    }

    static CardAction action(ActionType type, String target) {
        return new CardAction(type, target, Optional.empty(), Optional.empty(), Map.of());
    }

    static NewAimTemplate vendors(NewAimTemplate template, Vendor... wanted) {
        List<VendorChoice> choices = new ArrayList<>();
        for (Vendor vendor : wanted) {
            choices.add(new VendorChoice(vendor, Wish.WANTED));
        }
        return new NewAimTemplate(
                template.name(),
                template.cardId(),
                template.subType(),
                template.purpose(),
                template.scene(),
                template.sms(),
                template.pages(),
                template.parameters(),
                choices,
                template.submission());
    }

    static NewAimTemplate subType(NewAimTemplate template, int subType) {
        return new NewAimTemplate(
                template.name(),
                template.cardId(),
                Optional.of(subType),
                template.purpose(),
                template.scene(),
                template.sms(),
                template.pages(),
                template.parameters(),
                template.vendors(),
                template.submission());
    }

    static NewAimTemplate sms(NewAimTemplate template, Sms sms) {
        return new NewAimTemplate(
                template.name(),
                template.cardId(),
                template.subType(),
                template.purpose(),
                template.scene(),
                sms,
                template.pages(),
                template.parameters(),
                template.vendors(),
                template.submission());
    }

    static NewAimTemplate named(NewAimTemplate template, String name, Purpose purpose) {
        return new NewAimTemplate(
                name,
                template.cardId(),
                template.subType(),
                purpose,
                template.scene(),
                template.sms(),
                template.pages(),
                template.parameters(),
                template.vendors(),
                template.submission());
    }

    static NewAimTemplate parameters(NewAimTemplate template, CardParameter... parameters) {
        return new NewAimTemplate(
                template.name(),
                template.cardId(),
                template.subType(),
                template.purpose(),
                template.scene(),
                template.sms(),
                template.pages(),
                List.of(parameters),
                template.vendors(),
                template.submission());
    }

    static NewAimTemplate pages(NewAimTemplate template, CardPage... pages) {
        return new NewAimTemplate(
                template.name(),
                template.cardId(),
                template.subType(),
                template.purpose(),
                template.scene(),
                template.sms(),
                List.of(pages),
                template.parameters(),
                template.vendors(),
                template.submission());
    }

    /** The template with its first component of a type changed. */
    static NewAimTemplate first(NewAimTemplate template, ContentType type, UnaryOperator<CardContent> change) {
        List<CardContent> contents = new ArrayList<>(template.pages().get(0).contents());
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).type() == type) {
                contents.set(i, change.apply(contents.get(i)));
                break;
            }
        }
        return pages(template, new CardPage(1, contents));
    }

    static CardContent saying(CardContent content, String text) {
        Text said = new Text(text, content.text().child(), content.text().role());
        return new CardContent(
                content.type(), content.position(), said, content.media(), content.looks(), content.action());
    }

    static CardContent doing(CardContent content, CardAction action) {
        return new CardContent(
                content.type(),
                content.position(),
                content.text(),
                content.media(),
                content.looks(),
                Optional.of(action));
    }

    static CardContent at(CardContent content, int position) {
        return new CardContent(
                content.type(), position, content.text(), content.media(), content.looks(), content.action());
    }
}
