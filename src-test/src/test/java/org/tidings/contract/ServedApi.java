package org.tidings.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server's OpenAPI document says.
 *
 * @param document the document, version 3
 */
record ServedApi(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** An operation; what path parameters are called does not matter. */
    Optional<JsonNode> operation(String method, String path) {
        List<String> shape = shape(path);
        for (String each : fieldsOf(document.path("paths"))) {
            if (shape(each).equals(shape)) {
                JsonNode found = document.path("paths").path(each).path(method.toLowerCase(Locale.ROOT));
                return found.isMissingNode() ? Optional.empty() : Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Every operation below a path, such as {@code GET /v1/aim-basic/templates}. */
    Set<String> operationsBelow(String prefix) {
        Set<String> operations = new TreeSet<>();
        for (String path : fieldsOf(document.path("paths"))) {
            if (path.startsWith(prefix)) {
                fieldsOf(document.path("paths").path(path)).stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path)
                        .forEach(operations::add);
            }
        }
        return operations;
    }

    Optional<JsonNode> parameter(JsonNode operation, String in, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode meant = parameter.has("$ref")
                    ? document.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            if (meant.path("in").asText().equals(in)
                    && meant.path("name").asText().equals(name)) {
                return Optional.of(meant);
            }
        }
        return Optional.empty();
    }

    Schema body(JsonNode operation) {
        return content(operation.path("requestBody"));
    }

    Schema answer(JsonNode operation) {
        return List.of("200", "201", "default").stream()
                .map(status -> operation.path("responses").path(status))
                .filter(JsonNode::isObject)
                .findFirst()
                .map(this::content)
                .orElse(Schema.absent());
    }

    Schema schema(JsonNode node) {
        return Schema.of(document, node);
    }

    private Schema content(JsonNode message) {
        JsonNode content = message.path("content");
        List<String> media = new ArrayList<>(
                List.of("application/json", "multipart/form-data", "application/x-www-form-urlencoded", "*/*"));
        media.addAll(fieldsOf(content));
        return media.stream()
                .filter(content::has)
                .findFirst()
                .map(type -> schema(content.path(type).path("schema")))
                .orElse(Schema.absent());
    }

    static List<String> shape(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> part.startsWith("{") ? "{}" : part)
                .toList();
    }

    private static List<String> fieldsOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
