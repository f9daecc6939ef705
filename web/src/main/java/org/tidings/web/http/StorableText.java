package org.tidings.web.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads text and refuses what JSON can write and no database takes: a NUL, and half of a surrogate pair. */
final class StorableText extends StringDeserializer {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(StorableText::isUnstorable)) {
            throw new UnstorableException(parser);
        }
        return text;
    }

    private static boolean isUnstorable(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    /** Says that a text has such a character. */
    static final class UnstorableException extends MismatchedInputException {
        private static final long serialVersionUID = 1;

        UnstorableException(JsonParser parser) {
            super(parser, "has a character that is not allowed");
        }
    }
}
