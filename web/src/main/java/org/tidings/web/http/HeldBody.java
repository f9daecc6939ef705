package org.tidings.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tidings.web.http.signing.Digest;

/**
 * A body that is held in memory because it must be hashed before it is read: once, in the pieces in which it came, and
 * readable again from its beginning.
 */
final class HeldBody extends InputStream {
    private static final int PIECE = 64 * 1024;

    private final List<byte[]> pieces;
    private int piece;
    private int at;

    private HeldBody(List<byte[]> pieces) {
        this.pieces = pieces;
    }

    /** The request's body; the request reads it from here from now on. */
    static HeldBody of(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return new HeldBody(List.of());
        }
        HeldBody held = request.getEntityStream() instanceof HeldBody before
                ? new HeldBody(before.pieces)
                : new HeldBody(pieces(request.getEntityStream()));
        request.setEntityStream(held);
        return held;
    }

    private static List<byte[]> pieces(InputStream body) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        for (byte[] next = body.readNBytes(PIECE); next.length > 0; next = body.readNBytes(PIECE)) {
            pieces.add(next);
        }
        return pieces;
    }

    /** SHA-256 of the whole body behind some text. */
    String sha256(String before) {
        Digest digest = new Digest();
        digest.add(before.getBytes(StandardCharsets.UTF_8));
        pieces.forEach(digest::add);
        return digest.hex();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (piece == pieces.size()) {
            return -1;
        }
        byte[] current = pieces.get(piece);
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, from, count);
        at += count;
        if (at == current.length) {
            piece++;
            at = 0;
        }
        return count;
    }

    @Override
    public int available() {
        return piece == pieces.size() ? 0 : pieces.get(piece).length - at;
    }
}
