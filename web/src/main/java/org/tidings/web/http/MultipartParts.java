package org.tidings.web.http;

import static org.tidings.shared.CommonError.invalid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.tidings.shared.ApiException;

/** The parts of a form, one after the other, as they come. */
final class MultipartParts {
    private static final int LONGEST_HEAD = 8 * 1024;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[16 * 1024];
    private int from;
    private int end;
    private boolean ended;

    MultipartParts(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter may stand at the very beginning, without the end of a line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** Goes behind the next delimiter; false where it is the last one. */
    boolean next() {
        for (int before = ahead(); before != 0; before = ahead()) {
            from += before;
        }
        from += delimiter.length;
        need(2);
        return buffer[from] != '-' || buffer[from + 1] != '-';
    }

    /** The lines before the part's content. */
    String head() {
        StringBuilder head = new StringBuilder();
        byte[] line = new byte[LONGEST_HEAD];
        int length = 0;
        for (int read = 0; read < LONGEST_HEAD; read++) {
            need(1);
            byte next = buffer[from++];
            if (next != '\n') {
                line[length++] = next;
                continue;
            }
            String text = new String(line, 0, length, StandardCharsets.UTF_8).strip();
            if (text.isEmpty() && !head.isEmpty()) {
                return head.toString();
            }
            head.append(text).append('\n');
            length = 0;
        }
        throw invalid("body", "has a part with too long a head");
    }

    /** The part's content; its sender's fault where it ends, or the sender goes away, before the part does. */
    InputStream content() {
        return new Content();
    }

    /** How many bytes of content stand in the buffer before the next delimiter; 0 where the delimiter stands there. */
    private int ahead() {
        need(delimiter.length);
        for (int at = from; at <= end - delimiter.length; at++) {
            if (isDelimiter(at)) {
                return at - from;
            }
        }
        return end - delimiter.length + 1 - from;
    }

    private boolean isDelimiter(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private void need(int count) {
        if (end - from >= count) {
            return;
        }
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        from = 0;
        while (end < count && !ended) {
            int read = read();
            ended = read < 0;
            end += Math.max(read, 0);
        }
        if (end < count) {
            throw notWhole();
        }
    }

    private int read() {
        try {
            return body.read(buffer, end, buffer.length - end);
        } catch (IOException goneAway) {
            throw notWhole();
        }
    }

    private static ApiException notWhole() {
        return invalid("body", "is not whole");
    }

    private final class Content extends InputStream {
        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            if (length == 0) {
                return 0;
            }
            int count = Math.min(length, ahead());
            if (count == 0) {
                return -1;
            }
            System.arraycopy(buffer, from, into, at, count);
            from += count;
            return count;
        }
    }
}
