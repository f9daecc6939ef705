package org.tidings.web.http;

import static org.tidings.shared.CommonError.invalid;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a form that is read as it comes: what stands before it is passed over, what comes behind it is not read.
 *
 * @param name as its sender called it, without folders
 * @param content its bytes; refuses the request where they end before the form says so
 */
public record MultipartFile(String name, InputStream content) {
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final int MOST_PARTS = 16;
    private static final Pattern DISPOSITION =
            Pattern.compile("content-disposition\\s*:\\s*form-data\\s*;(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:^|;)\\s*(name|filename)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a form up to its file.
     *
     * @param field the name of the file's part
     * @throws org.tidings.shared.ApiException 400 when the body is no such form
     */
    public static MultipartFile of(@Nullable MediaType type, InputStream body, String field) throws IOException {
        Optional<String> boundary =
                Optional.ofNullable(type).map(known -> known.getParameters().get("boundary"));
        if (boundary.isEmpty() || boundary.get().isEmpty() || boundary.get().length() > 200) {
            throw invalid("Content-Type", "must name a boundary");
        }
        Parts parts = new Parts(body, boundary.get());
        for (int part = 0; part < MOST_PARTS && parts.next(); part++) {
            String attributes = disposition(parts.head());
            if (attribute(attributes, "name").filter(field::equals).isPresent()) {
                String name = attribute(attributes, "filename")
                        .map(MultipartFile::withoutFolders)
                        .orElseThrow(() -> invalid(field, "must be a file"));
                return new MultipartFile(name, parts.new Content());
            }
        }
        throw invalid(field, "must be given");
    }

    private static String disposition(String head) {
        return head.lines()
                .map(DISPOSITION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).toLowerCase(Locale.ROOT).equals(name)) {
                // As browsers and clients write a quote and the ends of lines within a name.
                String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                return Optional.of(
                        value.replace("%22", "\"").replace("%0D", " ").replace("%0A", " "));
            }
        }
        return Optional.empty();
    }

    private static String withoutFolders(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The parts of a form, one after the other. */
    private static final class Parts {
        private final InputStream body;
        private final byte[] delimiter;
        private final byte[] buffer = new byte[16 * 1024];
        private int from;
        private int end;
        private boolean ended;

        Parts(InputStream body, String boundary) {
            this.body = body;
            this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
            // The first delimiter may stand at the very beginning, without the end of a line before it.
            buffer[0] = '\r';
            buffer[1] = '\n';
            end = 2;
        }

        /** Goes behind the next delimiter; false where it is the last one. */
        boolean next() throws IOException {
            while (ahead() != 0) {
                from += ahead();
            }
            from += delimiter.length;
            need(2);
            boolean last = buffer[from] == '-' && buffer[from + 1] == '-';
            return !last;
        }

        /** The lines before the part's content. */
        String head() throws IOException {
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

        /** How many bytes of content stand in the buffer before the next delimiter; 0 where the delimiter stands there. */
        int ahead() throws IOException {
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

        private void need(int count) throws IOException {
            if (end - from >= count) {
                return;
            }
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
            from = 0;
            while (end < count && !ended) {
                int read = body.read(buffer, end, buffer.length - end);
                ended = read < 0;
                end += Math.max(read, 0);
            }
            if (end < count) {
                throw invalid("body", "is not whole");
            }
        }

        private final class Content extends InputStream {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int at, int length) throws IOException {
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
}
