package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.tidings.aim.material.Mp4.BrokenException;
import org.tidings.shared.ApiException;

/** Looks into MP4 files: their boxes must lie within each other and one of their tracks must show something. */
final class VideoInspector {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    /** Version, flags and reserved fields before what matters in a box. */
    private static final int FULL_BOX = 4;

    private static final int SAMPLE_ENTRY_PIXELS = 24;
    private static final int SAMPLE_ENTRY = 78;

    private VideoInspector() {}

    /** What the video is; refuses what is none. */
    static VideoFacts inspect(String field, Spool content) throws IOException {
        try {
            ByteBuffer fileType = topLevel(content, "ftyp").orElseThrow(() -> new BrokenException("no file type"));
            if (!Mp4.hasBrand(fileType)) {
                throw new BrokenException("no brand of mp4");
            }
            if (topLevel(content, "mdat").isEmpty()) {
                throw new BrokenException("no media");
            }
            VideoFacts facts = facts(topLevel(content, "moov").orElseThrow(() -> new BrokenException("no movie")));
            if (facts.pixels().isTooMany()) {
                throw invalid(field, "has too many pixels: " + facts.pixels());
            }
            return facts;
        } catch (BrokenException | IndexOutOfBoundsException broken) {
            throw ApiException.ofField(MaterialError.NOT_A_VIDEO, field, "is not a whole mp4 video");
        }
    }

    /** The content of a box of the file itself; of media, nothing. Files are walked, not loaded: only one box is. */
    private static Optional<ByteBuffer> topLevel(Spool content, String name) throws IOException, BrokenException {
        long at = 0;
        while (at + HEADER <= content.size()) {
            ByteBuffer header = content.bytes(at, LARGE_HEADER);
            long size = Integer.toUnsignedLong(header.getInt(0));
            int headerSize = size == 1 ? LARGE_HEADER : HEADER;
            long whole = size == 1 ? header.getLong(HEADER) : size == 0 ? content.size() - at : size;
            if (whole < headerSize || whole > content.size() - at) {
                throw new BrokenException("a box goes beyond the file");
            }
            if (Mp4.name(header, 4).equals(name)) {
                int length = name.equals("mdat") ? 0 : (int) whole - headerSize;
                return Optional.of(content.bytes(at + headerSize, length));
            }
            at += whole;
        }
        return Optional.empty();
    }

    private static VideoFacts facts(ByteBuffer movie) throws BrokenException {
        ByteBuffer rest = movie;
        for (Optional<ByteBuffer> track = Mp4.child(rest, "trak"); track.isPresent(); track = Mp4.child(rest, "trak")) {
            ByteBuffer media = Mp4.child(track.get(), "mdia").orElseThrow(() -> new BrokenException("no media"));
            Optional<ByteBuffer> handler = Mp4.child(media, "hdlr");
            if (handler.isPresent() && Mp4.name(handler.get(), 2 * FULL_BOX).equals("vide")) {
                return track(
                        Mp4.descendant(media, "minf", "stbl").orElseThrow(() -> new BrokenException("no samples")));
            }
            rest = Mp4.behind(rest, "trak");
        }
        throw new BrokenException("no picture track");
    }

    private static VideoFacts track(ByteBuffer samples) throws BrokenException {
        ByteBuffer description = table(samples, "stsd");
        // Version and flags, how many entries, and the first entry with its own size and name.
        ByteBuffer entries = Mp4.slice(description, 2 * FULL_BOX, description.limit());
        String codec = Mp4.name(entries, 4);
        ByteBuffer entry = Mp4.child(entries, codec).orElseThrow(() -> new BrokenException("no sample entry"));
        Pixels pixels = new Pixels(
                Short.toUnsignedInt(entry.getShort(SAMPLE_ENTRY_PIXELS)),
                Short.toUnsignedInt(entry.getShort(SAMPLE_ENTRY_PIXELS + 2)));
        Optional<ByteBuffer> settings = Mp4.child(Mp4.slice(entry, SAMPLE_ENTRY, entry.limit()), "avcC");
        return new VideoFacts(pixels, codec, settings, firstFrame(samples), firstSize(table(samples, "stsz")));
    }

    private static long firstFrame(ByteBuffer samples) throws BrokenException {
        Optional<ByteBuffer> chunks = Mp4.child(samples, "stco");
        ByteBuffer places = chunks.isPresent() ? chunks.get() : table(samples, "co64");
        if (places.getInt(FULL_BOX) == 0) {
            return 0;
        }
        return chunks.isPresent() ? Integer.toUnsignedLong(places.getInt(2 * FULL_BOX)) : places.getLong(2 * FULL_BOX);
    }

    /** Nothing where the frames lie in fragments behind the movie, whose tables are empty then. */
    private static int firstSize(ByteBuffer sizes) {
        if (sizes.getInt(2 * FULL_BOX) == 0) {
            return 0;
        }
        int common = sizes.getInt(FULL_BOX);
        return common != 0 ? common : sizes.getInt(3 * FULL_BOX);
    }

    private static ByteBuffer table(ByteBuffer samples, String name) throws BrokenException {
        return Mp4.child(samples, name).orElseThrow(() -> new BrokenException("no " + name));
    }
}
