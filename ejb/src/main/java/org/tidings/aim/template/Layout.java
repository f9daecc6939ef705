package org.tidings.aim.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the components of a card are arranged, as the tables beside this package say.
 *
 * @param id the wire's {@code card_id}, such as {@code RedPacket}
 * @param title its name for people
 * @param arrangement what it looks like, roughly: layouts of one arrangement are drawn alike
 * @param hides whether components can be hidden
 * @param couponArea the positions that the sub type shows or hides together, the last of them a button
 * @param vendors whose handsets show it
 * @param subTypes its variants; none when it has no variants
 * @param slots which components it takes, in the order of display
 */
public record Layout(
        String id,
        String title,
        Arrangement arrangement,
        boolean hides,
        Optional<Slot.Places> couponArea,
        Set<Vendor> vendors,
        List<SubType> subTypes,
        List<Slot> slots) {
    public Layout {
        vendors = Set.copyOf(vendors);
        subTypes = List.copyOf(subTypes);
        slots = List.copyOf(slots);
    }

    /** What a layout looks like, roughly. */
    public enum Arrangement {
        /** Components below each other. */
        STACK,
        /** A large picture with texts, then rows of a text and a small picture. */
        ROWS,
        /** Cards beside each other that are swiped, each with a picture, texts and a button. */
        SIDESLIP,
        /** One picture at a time out of some, then texts and buttons. */
        SWIPER,
        /** A picture in an envelope, a greeting and a button. */
        RED_PACKET,
        /** Rows of names and values. */
        NOTICE,
        /** From here to there. */
        TICKET,
        /** A perforated coupon, or some. */
        VOUCHER,
        /** Products with prices. */
        PRODUCTS,
        /** A picture that is everything. */
        POSTER
    }

    /** The variant of a number. */
    public Optional<SubType> subType(int number) {
        return subTypes.stream().filter(known -> known.number() == number).findFirst();
    }

    /** Whether a component of it is not to be seen. */
    public boolean hides(CardContent content) {
        return hides && !content.isVisible();
    }

    /**
     * The main title among the texts of a page, which are in their order: the one that is marked as title, or else the first
     * where the layout must have a title, or has one and more texts than it takes beside.
     */
    public Optional<CardContent> titleAmong(List<CardContent> texts) {
        Optional<CardContent> marked =
                texts.stream().filter(CardContent::isMarkedAsTitle).findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        int beside = slots.stream()
                .filter(slot -> slot.type() == ContentType.TEXT && !slot.isTitle())
                .mapToInt(slot -> slot.count().mostOfAny())
                .sum();
        boolean due = slots.stream()
                .filter(Slot::isTitle)
                .anyMatch(slot -> slot.count().least() > 0 || texts.size() > beside);
        return due ? texts.stream().findFirst() : Optional.empty();
    }

    /** Whether it shows pictures or videos at all. */
    boolean takesMedia() {
        return slots.stream().anyMatch(slot -> slot.type().isMedia());
    }
}
