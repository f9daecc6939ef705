package org.tidings.web.aim.material;

import static org.tidings.shared.CommonError.invalid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.aim.material.Spool;
import org.tidings.shared.ApiException;

/**
 * Decodes a text such as {@code data:image/jpeg;base64,/9j/4A…} as it comes in. Strictly: whole groups of four, no line
 * breaks, no bits left over.
 */
final class FileStream implements DivertedField.Sink {
    static final String FIELD = "file_stream";
    private static final Pattern PREFIX = Pattern.compile("data:([a-z]{1,16}/[a-z0-9.+-]{1,32});base64");
    private static final int LONGEST_PREFIX = 64;
    private static final int GROUP = 4;

    private final Spool content;
    private final StringBuilder prefix = new StringBuilder();
    private final byte[] block = new byte[GROUP * 8 * 1024];
    private byte[] lastGroup = new byte[0];
    private boolean begun;
    private boolean prefixed;
    private int filled;

    FileStream(Spool content) {
        this.content = content;
    }

    @Override
    public void begin() {
        if (begun) {
            throw invalid(FIELD, "is given twice");
        }
        begun = true;
    }

    /** Whether there was such a text. */
    boolean isGiven() {
        return begun;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (!prefixed && at < from + length) {
            prefix((char) (bytes[at++] & 0xff));
        }
        while (at < from + length) {
            int count = Math.min(from + length - at, block.length - filled);
            System.arraycopy(bytes, at, block, filled, count);
            filled += count;
            at += count;
            if (filled == block.length) {
                decode(block);
                filled = 0;
            }
        }
    }

    private void prefix(char next) {
        prefixed = next == ',';
        if (!prefixed) {
            prefix.append(next);
        }
        if (prefix.length() > LONGEST_PREFIX) {
            throw withoutPrefix();
        }
    }

    private void decode(byte[] base64) throws IOException {
        // What came before this must have been no end.
        if (lastGroup.length > 0 && lastGroup[GROUP - 1] == '=') {
            throw invalid(FIELD, "is not Base64");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            content.write(bytes, 0, bytes.length);
            lastGroup = Arrays.copyOfRange(base64, base64.length - GROUP, base64.length);
        } catch (IllegalArgumentException malformed) {
            throw invalid(FIELD, "is not Base64");
        }
    }

    /** Ends the text; what it is said to be, such as {@code image/jpeg}. */
    String finish() throws IOException {
        Matcher said = PREFIX.matcher(prefix);
        if (!prefixed || !said.matches()) {
            throw withoutPrefix();
        }
        if (filled % GROUP != 0) {
            throw invalid(FIELD, "is not whole Base64");
        }
        if (filled > 0) {
            decode(Arrays.copyOf(block, filled));
        }
        if (content.size() == 0) {
            throw invalid(FIELD, "is empty");
        }
        String last = new String(lastGroup, StandardCharsets.ISO_8859_1);
        if (!Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(last))
                .equals(last)) {
            throw invalid(FIELD, "is not whole Base64");
        }
        return said.group(1);
    }

    private static ApiException withoutPrefix() {
        return invalid(FIELD, "must begin with a prefix such as data:image/jpeg;base64,");
    }
}
