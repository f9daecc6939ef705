package org.tidings.aim.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import org.tidings.shared.CommonError;

/** How cards are written into their column, and read from it. What is not known any more is passed over. */
final class CardJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<CardPage>> PAGES = new TypeReference<>() {};
    private static final TypeReference<List<CardParameter>> PARAMETERS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** In characters; a hundred such cards are read for one list. */
    static final int LONGEST = 200_000;

    private CardJson() {}

    /** The pages of a card that is made; refuses what is too much to be kept. */
    static String writePages(List<CardPage> pages) {
        String written = write(pages);
        if (written.length() > LONGEST) {
            throw CommonError.invalid("pages", "have too much in them");
        }
        return written;
    }

    static String write(List<?> things) {
        try {
            return JSON.writeValueAsString(things);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of texts and numbers is always JSON", impossible);
        }
    }

    static List<CardPage> pages(String written) {
        return read(written, PAGES);
    }

    static List<CardParameter> parameters(String written) {
        return read(written, PARAMETERS);
    }

    static List<String> texts(String written) {
        return read(written, TEXTS);
    }

    private static <T> T read(String written, TypeReference<T> type) {
        try {
            return JSON.readValue(written, type);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("A card cannot be read", problem);
        }
    }
}
