package org.tidings.aim.template;

import java.util.Optional;
import java.util.Set;

/**
 * Which components a layout takes at one place.
 *
 * @param name for people, such as {@code title}
 * @param least how many there must be on each page
 * @param most how many there may be
 * @param places the position numbers that are this slot's alone; when absent, components of the type fill the slots of
 *     that type in the order of their positions
 * @param longestText how many characters a text may have, with its parameters' examples filled in; 0 for what has no text
 * @param longestChild the same of the second text; 0 when it takes none
 * @param ratios of a picture, such as {@code sixteenToNine}; any when empty
 * @param leastForVivo the pixels of a picture when vivo shall show it
 * @param tap whether a tap does something
 */
public record Slot(
        String name,
        ContentType type,
        int least,
        int most,
        Optional<Places> places,
        int longestText,
        int longestChild,
        Set<String> ratios,
        Optional<Pixels> leastForVivo,
        Tap tap) {
    public Slot {
        ratios = Set.copyOf(ratios);
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
