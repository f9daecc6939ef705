package org.tidings.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One schema of a document, its references followed and its parts merged. */
final class Schema {
    private static final int DEEPEST = 20;
    private static final double UNLIMITED = Integer.MAX_VALUE;

    private final JsonNode document;
    private final JsonNode node;

    private Schema(JsonNode document, JsonNode node) {
        this.document = document;
        this.node = node;
    }

    static Schema of(JsonNode document, JsonNode node) {
        return new Schema(document, merged(document, node, 0));
    }

    static Schema absent() {
        return new Schema(MissingNode.getInstance(), MissingNode.getInstance());
    }

    /** {@code number} for every numeric type, {@code string} for files too; empty when nothing is said. */
    Optional<String> family() {
        JsonNode type = node.path("type");
        String name = type.isArray() ? firstThatIsNotNull(type) : type.asText("");
        return switch (name) {
            case "integer", "number" -> Optional.of("number");
            case "file" -> Optional.of("string");
            case "" -> properties().isEmpty() ? Optional.empty() : Optional.of("object");
            default -> Optional.of(name);
        };
    }

    /** A bound that says something: no minimum of nothing, no maximum of everything. */
    Optional<Double> bound(Bound bound) {
        JsonNode value = node.path(bound.keyword());
        boolean silent =
                !value.isNumber() || value.asDouble() == UNLIMITED || bound.isSilentAtZero() && value.asDouble() == 0;
        return silent ? Optional.empty() : Optional.of(value.asDouble());
    }

    /** A bound as it stands, silent or not. */
    Optional<Double> written(Bound bound) {
        JsonNode value = node.path(bound.keyword());
        return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
    }

    /** The values it may have; none when it may have any. */
    Set<String> choices() {
        Set<String> choices = new TreeSet<>();
        node.path("enum")
                .forEach(value -> choices.add(value.asText().split(":", 2)[0].strip()));
        return choices;
    }

    Schema items() {
        return of(document, node.path("items"));
    }

    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        node.path("properties")
                .fields()
                .forEachRemaining(each -> properties.put(each.getKey(), of(document, each.getValue())));
        return properties;
    }

    boolean requires(String property) {
        List<String> required = new ArrayList<>();
        node.path("required").forEach(each -> required.add(each.asText()));
        return required.contains(property);
    }

    private static String firstThatIsNotNull(JsonNode types) {
        for (JsonNode type : types) {
            if (!type.asText().equals("null")) {
                return type.asText();
            }
        }
        return "";
    }

    private static JsonNode merged(JsonNode document, JsonNode schema, int depth) {
        if (!schema.isObject() || depth > DEEPEST) {
            return MissingNode.getInstance();
        }
        if (schema.has("$ref")) {
            return withParts(document, schema, List.of(document.at(pointer(schema))), depth);
        }
        if (schema.has("allOf")) {
            return withParts(document, schema, listOf(schema.path("allOf")), depth);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            List<JsonNode> options = listOf(schema.path(choice)).stream()
                    .filter(option -> !option.path("type").asText().equals("null"))
                    .toList();
            if (options.size() == 1) {
                return withParts(document, schema, options, depth);
            }
        }
        return schema;
    }

    private static JsonNode withParts(JsonNode document, JsonNode schema, List<JsonNode> parts, int depth) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        schema.fields().forEachRemaining(each -> whole.set(each.getKey(), each.getValue()));
        whole.remove(List.of("$ref", "allOf", "anyOf", "oneOf"));
        for (JsonNode part : parts) {
            merged(document, part, depth + 1)
                    .fields()
                    .forEachRemaining(each -> add(whole, each.getKey(), each.getValue()));
        }
        return whole;
    }

    private static void add(ObjectNode whole, String keyword, JsonNode value) {
        if (keyword.equals("properties")) {
            ObjectNode properties = whole.withObjectProperty("properties");
            value.fields().forEachRemaining(each -> properties.set(each.getKey(), each.getValue()));
        } else if (keyword.equals("required")) {
            value.forEach(whole.withArrayProperty("required")::add);
        } else if (!whole.has(keyword)) {
            whole.set(keyword, value);
        }
    }

    private static String pointer(JsonNode schema) {
        return schema.path("$ref").asText().substring(1);
    }

    private static List<JsonNode> listOf(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
