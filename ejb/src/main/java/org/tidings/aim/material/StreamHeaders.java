package org.tidings.aim.material;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What an H.264 stream says of itself, read before a decoder reads it: decoders reserve whatever memory a header asks for.
 * What a header may say beyond what is understood here is refused, since a cover is worth no risk.
 */
final class StreamHeaders {
    /** More frames than of 4K no handset shows; in macroblocks of 16 pixels a side. */
    private static final int MOST_BLOCKS = 256 * 144;

    private static final int MOST_BLOCKS_A_SIDE = 512;
    private static final int MOST_LOG = 12;
    private static final int MOST_CYCLE = 255;
    private static final int MOST_REFERENCES = 31;
    private static final int MOST_BUFFERS = 31;
    private static final int EXTENDED_RATIO = 255;
    private static final Set<Integer> HIGH_PROFILES =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    private static final int WHOLE_PICTURE = 5;
    private static final int TYPE = 0x1F;
    /** Slices of intra-coded blocks, alone or as all of their picture. */
    private static final Set<Integer> INTRA = Set.of(2, 7);

    private StreamHeaders() {}

    /** How many macroblocks are in a row and how many rows there are, or an exception. */
    static Pixels blocks(ByteBuffer sequence) {
        HeaderBits in = HeaderBits.of(sequence);
        int profile = in.bits(Byte.SIZE);
        in.skip(2 * Byte.SIZE);
        in.number(MOST_REFERENCES);
        if (HIGH_PROFILES.contains(profile)) {
            colours(in);
        }
        in.number(MOST_LOG);
        order(in);
        in.number(MOST_REFERENCES);
        in.skip(1);
        int width = in.number(MOST_BLOCKS_A_SIDE - 1) + 1;
        int rows = in.number(MOST_BLOCKS_A_SIDE - 1) + 1;
        boolean frames = in.isSet();
        if (!frames) {
            in.skip(1);
        }
        int height = frames ? rows : 2 * rows;
        if (height > MOST_BLOCKS_A_SIDE || width * height > MOST_BLOCKS) {
            throw new IllegalArgumentException("too large to be decoded");
        }
        in.skip(1);
        crop(in);
        if (in.isSet()) {
            usability(in);
        }
        return new Pixels(width, height);
    }

    /** Eight bits of each colour, as handsets show them, and no matrices of the stream's own. */
    private static void colours(HeaderBits in) {
        int format = in.number(3);
        int depths = in.number(6) + in.number(6);
        in.skip(1);
        if (format != 1 || depths != 0 || in.isSet()) {
            throw new IllegalArgumentException("of a rare kind");
        }
    }

    private static void order(HeaderBits in) {
        switch (in.number(2)) {
            case 0 -> in.number(MOST_LOG);
            case 1 -> {
                in.skip(1);
                in.skipNumber();
                in.skipNumber();
                int cycle = in.number(MOST_CYCLE);
                for (int i = 0; i < cycle; i++) {
                    in.skipNumber();
                }
            }
            default -> {
                // frames are in the order in which they are decoded
            }
        }
    }

    private static void crop(HeaderBits in) {
        if (in.isSet()) {
            int sides = 4;
            for (int i = 0; i < sides; i++) {
                in.number(2 * Byte.SIZE);
            }
        }
    }

    private static void usability(HeaderBits in) {
        if (in.isSet() && in.bits(Byte.SIZE) == EXTENDED_RATIO) {
            in.skip(4 * Byte.SIZE);
        }
        if (in.isSet()) {
            in.skip(1);
        }
        if (in.isSet()) {
            in.skip(4);
            if (in.isSet()) {
                in.skip(3 * Byte.SIZE);
            }
        }
        if (in.isSet()) {
            in.skipNumber();
            in.skipNumber();
        }
        if (in.isSet()) {
            in.skip(4 * Byte.SIZE);
            in.skip(4 * Byte.SIZE + 1);
        }
        for (int i = 0; i < 2; i++) {
            if (in.isSet()) {
                buffers(in);
            }
        }
    }

    private static void buffers(HeaderBits in) {
        int count = in.number(MOST_BUFFERS) + 1;
        in.skip(Byte.SIZE);
        for (int i = 0; i < count; i++) {
            // Rates and sizes are numbers of up to 32 bits, which nobody reserves memory by.
            in.skipLongNumber();
            in.skipLongNumber();
            in.skip(1);
        }
        in.skip(20);
    }

    /** Refuses what decoders reserve memory for: pictures of several groups of slices, many references. */
    static void checkPicture(ByteBuffer picture) {
        HeaderBits in = HeaderBits.of(picture);
        in.number(MOST_CYCLE);
        in.number(MOST_REFERENCES);
        in.skip(2);
        in.number(0);
        in.number(MOST_REFERENCES);
        in.number(MOST_REFERENCES);
    }

    /** Whether a unit of the stream is a slice that can be decoded by itself. */
    static boolean isIntraSlice(ByteBuffer unit) {
        if (!unit.hasRemaining() || (unit.get(unit.position()) & TYPE) != WHOLE_PICTURE) {
            return false;
        }
        HeaderBits in = HeaderBits.of(unit);
        in.skip(Byte.SIZE);
        in.number(MOST_BLOCKS);
        return INTRA.contains(in.number(9));
    }
}
