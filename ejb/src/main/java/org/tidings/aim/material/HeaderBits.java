package org.tidings.aim.material;

import java.nio.ByteBuffer;

/** The bits of an H.264 header, one after the other, without the bytes that keep start codes out of it. */
final class HeaderBits {
    private static final int ENOUGH = 256;
    /** Numbers that need more bits than this are in no honest header. */
    private static final int LONGEST = 16;

    private final byte[] bytes = new byte[ENOUGH];
    private final int end;
    private int at;

    private HeaderBits(ByteBuffer unit) {
        int length = 0;
        int zeros = 0;
        while (unit.hasRemaining() && length < ENOUGH) {
            byte next = unit.get();
            boolean keepsApart = zeros >= 2 && next == 3;
            zeros = next == 0 ? zeros + 1 : 0;
            if (!keepsApart) {
                bytes[length++] = next;
            }
        }
        end = length * Byte.SIZE;
    }

    /** The bits of a unit, which stays as it is. */
    static HeaderBits of(ByteBuffer unit) {
        return new HeaderBits(unit.duplicate());
    }

    /** A number of so many bits, up to 31. */
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | (isSet() ? 1 : 0);
        }
        return value;
    }

    boolean isSet() {
        if (at >= end) {
            throw new IllegalArgumentException("the header is cut off");
        }
        boolean set = (bytes[at / Byte.SIZE] >> (Byte.SIZE - 1 - at % Byte.SIZE) & 1) != 0;
        at++;
        return set;
    }

    /** Passes over bits. */
    void skip(int count) {
        bits(count);
    }

    /** An Exp-Golomb number; signed ones are read as they stand. */
    int number(int most) {
        int zeros = 0;
        while (!isSet()) {
            zeros++;
            if (zeros > LONGEST) {
                throw new IllegalArgumentException("a number is too large");
            }
        }
        int number = (1 << zeros) - 1 + bits(zeros);
        if (number > most) {
            throw new IllegalArgumentException("a number is too large: " + number);
        }
        return number;
    }

    /** Passes over an Exp-Golomb number of any sign. */
    void skipNumber() {
        number(Integer.MAX_VALUE);
    }

    /** The same of up to 32 bits. */
    void skipLongNumber() {
        int zeros = 0;
        while (!isSet()) {
            zeros++;
        }
        if (zeros > Integer.SIZE) {
            throw new IllegalArgumentException("a number is too large");
        }
        skip(zeros);
    }
}
