package org.tidings.aim.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which components a layout takes at one place.
 *
 * @param name for people, such as {@code title}
 * @param places the position numbers that are this slot's alone; when absent, components of the type fill the slots of
 *     that type in the order of their positions
 * @param longestText how many characters a text may have, with its parameters' examples filled in; 0 for what has no text
 * @param ratios of a picture, such as {@code sixteenToNine}; any when empty
 * @param leastForVivo the pixels of a picture when vivo shall show it
 * @param tap whether a tap does something
 */
public record Slot(
        String name,
        ContentType type,
        Count count,
        Optional<Places> places,
        int longestText,
        Set<String> ratios,
        Optional<Pixels> leastForVivo,
        Tap tap) {
    /** The name of the slot that holds the main title. */
    static final String TITLE = "title";

    public Slot {
        ratios = Set.copyOf(ratios);
    }

    /** Whether it holds the main title. */
    public boolean isTitle() {
        return name.equals(TITLE);
    }

    boolean hasPlace(int position) {
        return places.filter(own -> own.contain(position)).isPresent();
    }

    /**
     * How many components.
     *
     * @param least on a page
     * @param most on a page, or on the whole card, for vendors who do not take more
     * @param ofCard whether the most is that of the whole card
     * @param mostOf the most of vendors who take more
     */
    public record Count(int least, int most, boolean ofCard, Map<Vendor, Integer> mostOf) {
        public Count {
            mostOf = Map.copyOf(mostOf);
        }

        /** The most that any vendor takes. */
        public int mostOfAny() {
            return mostOf.values().stream().reduce(most, Math::max);
        }

        int mostOf(Vendor vendor) {
            return mostOf.getOrDefault(vendor, most);
        }
    }

    /** Position numbers, both included. */
    public record Places(int first, int last) {
        boolean contain(int position) {
            return position >= first && position <= last;
        }
    }

    /** The size of a picture. */
    public record Pixels(int width, int height) {
        boolean fitInto(int givenWidth, int givenHeight) {
            return givenWidth >= width && givenHeight >= height;
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /** Whether a tap on a component does something. */
    public enum Tap {
        REQUIRED,
        OPTIONAL,
        /** It has no action of its own. */
        NONE
    }
}
