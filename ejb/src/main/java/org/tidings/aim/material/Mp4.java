package org.tidings.aim.material;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Boxes within boxes, as an MP4 file is made of. Every box is held against the one that it lies in. */
final class Mp4 {
    private static final int HEADER = 8;
    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VP", "MSNV", "dash");

    private Mp4() {}

    /** What no MP4 file can be. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;

        BrokenException(String reason) {
            super(reason);
        }
    }

    /** Whether the content of a file type box names a brand of MP4, as its own or as a compatible one. */
    static boolean hasBrand(ByteBuffer fileType) {
        for (int at = 0; at + 4 <= fileType.limit(); at += 4) {
            // Between the brand and the compatible ones stands a version.
            if (at != 4 && BRANDS.contains(name(fileType, at))) {
                return true;
            }
        }
        return false;
    }

    /** The content of the first box of a name among those that lie one after the other here. */
    static Optional<ByteBuffer> child(ByteBuffer boxes, String name) throws BrokenException {
        int at = 0;
        while (at + HEADER <= boxes.limit()) {
            long size = Integer.toUnsignedLong(boxes.getInt(at));
            long end = size == 0 ? boxes.limit() : at + size;
            if ((size != 0 && size < HEADER) || end > boxes.limit()) {
                throw new BrokenException("a box is larger than what it lies in");
            }
            if (name(boxes, at + 4).equals(name)) {
                return Optional.of(slice(boxes, at + HEADER, (int) end));
            }
            at = (int) end;
        }
        return Optional.empty();
    }

    /** What comes behind the first box of a name. */
    static ByteBuffer behind(ByteBuffer boxes, String name) throws BrokenException {
        Optional<ByteBuffer> found = child(boxes, name);
        int from = found.map(box -> offset(boxes, box) + box.limit()).orElse(boxes.limit());
        return slice(boxes, from, boxes.limit());
    }

    /** The content of the box at the end of a path of names. */
    static Optional<ByteBuffer> descendant(ByteBuffer boxes, String... path) throws BrokenException {
        Optional<ByteBuffer> found = Optional.of(boxes);
        for (String name : path) {
            found = found.isPresent() ? child(found.get(), name) : Optional.empty();
        }
        return found;
    }

    static ByteBuffer slice(ByteBuffer bytes, int from, int to) throws BrokenException {
        if (from < 0 || from > to || to > bytes.limit()) {
            throw new BrokenException("something lies outside of its box");
        }
        return bytes.slice(from, to - from);
    }

    static String name(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static int offset(ByteBuffer outer, ByteBuffer inner) {
        return inner.arrayOffset() - outer.arrayOffset();
    }
}
