package org.tidings.aim.material;

import java.util.Arrays;
import java.util.Optional;

/** The forms that a card has places for. */
public enum ImageRatio {
    ONE_TO_ONE("oneToOne", 1, 1),
    SIXTEEN_TO_NINE("sixteenToNine", 16, 9),
    THREE_TO_ONE("threeToOne", 3, 1),
    FORTY_EIGHT_TO_SIXTY_FIVE("fortyEightToSixtyFive", 48, 65),
    TWENTY_ONE_TO_NINE("twentyOneToNine", 21, 9),
    THREE_TO_FOUR("threeToFour", 3, 4);

    /** How many hundredths a picture may be off: whole pixels rarely meet a ratio, and nobody sees that much. */
    private static final int TOLERANCE = 1;

    private final String wireName;
    private final int width;
    private final int height;

    ImageRatio(String wireName, int width, int height) {
        this.wireName = wireName;
        this.width = width;
        this.height = height;
    }

    /** The ratio's name on the wire, such as {@code oneToOne}. */
    public String wireName() {
        return wireName;
    }

    /** The ratio of a name on the wire. */
    public static Optional<ImageRatio> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(ratio -> ratio.wireName.equals(wireName))
                .findFirst();
    }

    /** The ratio that so many pixels have, if it is one of them. */
    public static Optional<ImageRatio> ofPixels(int width, int height) {
        return Arrays.stream(values())
                .filter(ratio -> ratio.fits(width, height))
                .findFirst();
    }

    /** Whether so many pixels have this ratio: within one percent, or one pixel. */
    public boolean fits(int width, int height) {
        long due = (long) width * this.height;
        long had = (long) height * this.width;
        long off = Math.abs(due - had);
        return off * 100 <= TOLERANCE * due || off <= Math.max(this.width, this.height);
    }

    /** Such as {@code 16:9}. */
    public String proportion() {
        return width + ":" + height;
    }
}
