package org.tidings.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a good body bad. Changes are written {@code /place = JSON}, or {@code /place} alone for taking it away, and are
 * parted by {@code ;}. In the JSON {@code ${x*3}} stands for {@code xxx}, {@code ${3 numbers}} for a list of so many
 * mobile numbers and {@code ${name}} for what was given under that name.
 */
record BodyChange(String written, Map<String, String> given) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Halves of surrogate pairs can be written in no other way than escaped. */
    private static final ObjectWriter ESCAPING = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final Pattern REPEATED = Pattern.compile("\\$\\{(.)\\*(\\d+)}");
    private static final Pattern NUMBERS = Pattern.compile("\\$\\{(\\d+) numbers}");

    /** The good body, changed. */
    String of(String goodBody) {
        JsonNode body = read(goodBody);
        for (String change : written.split(" ; ")) {
            String[] sides = change.strip().split(" = ", 2);
            JsonPointer place = JsonPointer.compile(sides[0].strip());
            if (sides.length == 1) {
                remove(body, place);
            } else {
                put(body, place, sides[1].strip());
            }
        }
        return write(body);
    }

    private static void remove(JsonNode body, JsonPointer place) {
        ((ObjectNode) body.at(place.head())).remove(place.last().getMatchingProperty());
    }

    private void put(JsonNode body, JsonPointer place, String value) {
        JsonNode parent = body.at(place.head());
        JsonNode spelledOut = read(value);
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), spelledOut);
        } else if (parent.size() > place.last().getMatchingIndex()) {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), spelledOut);
        } else {
            ((ArrayNode) parent).add(spelledOut);
        }
    }

    private JsonNode read(String json) {
        String text = json;
        for (Map.Entry<String, String> name : given.entrySet()) {
            text = text.replace("${" + name.getKey() + "}", name.getValue());
        }
        text = REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
        text = NUMBERS.matcher(text).replaceAll(found -> numbers(Integer.parseInt(found.group(1))));
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException(text, problem);
        }
    }

    private static String write(JsonNode body) {
        try {
            return ESCAPING.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj("\"139%08d\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
