package org.tidings.web.aim.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON object whose one long text takes another way: it goes to a sink as it comes in, and whoever reads the rest finds an
 * empty text in its place. So a parser, which holds every text as a whole, never sees it.
 *
 * <p>It follows strings and brackets and no more; whether this is JSON is for the parser to say. A key that is written with
 * escapes is not recognised, and its text goes to the parser like any other.
 */
final class DivertedField extends InputStream {
    private static final int PIECE = 16 * 1024;

    private final InputStream json;
    private final byte[] field;
    private final Sink sink;
    private final byte[] piece = new byte[PIECE];
    private final ByteArrayOutputStream key = new ByteArrayOutputStream();
    private final ByteArrayOutputStream escape = new ByteArrayOutputStream();

    private Where where = Where.OUTSIDE;
    private boolean escaped;
    private boolean valueComes;
    private int depth;
    private int next;
    private int end;

    /** Takes the text, piece by piece. */
    interface Sink {
        /** It begins. */
        void begin() throws IOException;

        /** Some of it, in UTF-8, without JSON's escapes. */
        void write(byte[] bytes, int from, int length) throws IOException;
    }

    private enum Where {
        OUTSIDE,
        IN_TEXT,
        IN_FIELD
    }

    DivertedField(InputStream json, String field, Sink sink) {
        this.json = json;
        this.field = field.getBytes(StandardCharsets.UTF_8);
        this.sink = sink;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int passed = 0;
        while (passed == 0) {
            if (next == end) {
                next = 0;
                end = json.read(piece);
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            while (next < end && passed < length) {
                if (where == Where.IN_FIELD && !escaped && divert()) {
                    continue;
                }
                byte current = piece[next++];
                if (passes(current)) {
                    into[from + passed++] = current;
                }
            }
        }
        return passed;
    }

    /** Hands over what can be handed over at once; false where something special stands. */
    private boolean divert() throws IOException {
        int from = next;
        while (next < end && piece[next] != '"' && piece[next] != '\\') {
            next++;
        }
        sink.write(piece, from, next - from);
        return next > from;
    }

    /** Whether the byte is for the reader, as all are outside of the field's text. */
    private boolean passes(byte current) throws IOException {
        switch (where) {
            case IN_FIELD -> {
                return inField(current);
            }
            case IN_TEXT -> inText(current);
            case OUTSIDE -> outside(current);
        }
        return true;
    }

    private boolean inField(byte current) throws IOException {
        if (escaped) {
            unescape(current);
            return false;
        }
        if (current == '\\') {
            escaped = true;
            return false;
        }
        where = Where.OUTSIDE;
        return true;
    }

    private void unescape(byte current) throws IOException {
        escape.write(current);
        byte[] sofar = escape.toByteArray();
        if (sofar[0] == 'u' && sofar.length < 5) {
            return;
        }
        byte[] meant = sofar[0] == 'u'
                ? String.valueOf(codeUnit(sofar)).getBytes(StandardCharsets.UTF_8)
                : new byte[] {sofar[0]};
        sink.write(meant, 0, meant.length);
        escape.reset();
        escaped = false;
    }

    private static char codeUnit(byte[] escape) {
        int unit = 0;
        for (int i = 1; i < escape.length; i++) {
            unit = unit * 16 + Math.max(0, Character.digit(escape[i], 16));
        }
        return (char) unit;
    }

    private void inText(byte current) {
        if (escaped) {
            escaped = false;
        } else if (current == '\\') {
            escaped = true;
        } else if (current == '"') {
            where = Where.OUTSIDE;
            return;
        }
        if (key.size() <= field.length) {
            key.write(current);
        }
    }

    private void outside(byte current) throws IOException {
        switch (current) {
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            case ':' -> valueComes |= depth == 1;
            case ',' -> valueComes &= depth != 1;
            case '"' -> {
                boolean isField = depth == 1 && valueComes && Arrays.equals(key.toByteArray(), field);
                where = isField ? Where.IN_FIELD : Where.IN_TEXT;
                if (isField) {
                    sink.begin();
                } else if (!valueComes || depth != 1) {
                    key.reset();
                }
            }
            default -> {
                // white space, numbers and words
            }
        }
    }
}
