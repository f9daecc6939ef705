package org.tidings.aim.material;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/**
 * What was uploaded, in a file of its own until somebody has looked at it, so that no memory holds it. The file has no name
 * any more once it is open: it is gone with the server, however that ends.
 */
public final class Spool implements AutoCloseable {
    /** More than this no material has; what comes beyond is counted and not kept. */
    static final long MOST = MaterialLimits.VIDEO_BYTES + 1;

    private final FileChannel file;
    private long size;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** An empty one, to be closed by whoever asked for it. */
    public static Spool create() throws IOException {
        return new Spool(FileChannel.open(Files.createTempFile("material", null), READ, WRITE, DELETE_ON_CLOSE));
    }

    /** Adds to the end. */
    public void write(byte[] bytes, int from, int length) throws IOException {
        int kept = (int) Math.max(0, Math.min(length, MOST - size));
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, kept);
        while (rest.hasRemaining()) {
            size += file.write(rest, size);
        }
    }

    /** How many bytes it has; one more than is allowed when there were too many. */
    public long size() {
        return size;
    }

    /** All of it from the beginning, as often as one likes. */
    InputStream open() {
        return new Content(0, size);
    }

    /** Some bytes; fewer where it ends. */
    ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - from)));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, from + bytes.position());
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class Content extends InputStream {
        private final long end;
        private long at;

        Content(long from, long end) {
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(into, from, (int) Math.min(length, end - at)), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}
