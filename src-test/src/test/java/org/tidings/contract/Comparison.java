package org.tidings.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds one operation of the contract against a served OpenAPI document, fact by fact. */
final class Comparison {
    private static final Set<String> HEADERS_THAT_ARE_NO_PARAMETERS = Set.of("x-auth-token", "content-type");
    private static final int DEEPEST = 12;

    private final Tally tally = new Tally();
    private final JsonNode wanted;
    private final ServedApi served;
    private final String name;

    private Comparison(JsonNode wanted, ServedApi served) {
        this.wanted = wanted;
        this.served = served;
        this.name = wanted.path("operationId").asText();
    }

    /** The tally of one operation. */
    static Tally of(JsonNode wanted, ServedApi served) {
        Comparison comparison = new Comparison(wanted, served);
        comparison.compareOperation();
        return comparison.tally;
    }

    private void compareOperation() {
        Optional<JsonNode> found = served.operation(
                wanted.path("method").asText(), wanted.path("path").asText());
        boolean present = tally.fact(found.isPresent(), name + ": operation missing");
        JsonNode operation = found.orElse(JsonNodeFactory.instance.objectNode());
        tally.below(present, () -> {
            compareParameters(operation);
            compareForm(operation);
            compareAnswer(operation);
        });
    }

    private void compareParameters(JsonNode operation) {
        for (JsonNode parameter : wanted.path("parameters")) {
            String in = parameter.path("in").asText();
            String called = parameter.path("name").asText();
            if (in.equals("body")) {
                compare(schema(parameter.path("schema")), served.body(operation), name + " body", Side.REQUEST, 0);
            } else if (!in.equals("formData") && !isNoParameter(in, called)) {
                compareParameter(parameter, served.parameter(operation, in, called), name + " " + in + " " + called);
            }
        }
    }

    private void compareParameter(JsonNode parameter, Optional<JsonNode> found, String where) {
        boolean present = tally.fact(found.isPresent(), where + ": missing");
        tally.below(present, () -> {
            boolean required = parameter.path("required").asBoolean();
            boolean servedRequired =
                    found.map(each -> each.path("required").asBoolean()).orElse(false);
            tally.fact(required == servedRequired, where + ": required is " + required);
            Schema have = found.map(each -> served.schema(each.path("schema"))).orElse(Schema.absent());
            compare(schema(withoutChoices(parameter)), have, where, Side.REQUEST, 0);
        });
    }

    private void compareForm(JsonNode operation) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "object");
        List<JsonNode> fields = new ArrayList<>();
        wanted.path("parameters").forEach(fields::add);
        fields.removeIf(field -> !field.path("in").asText().equals("formData"));
        for (JsonNode field : fields) {
            form.withObjectProperty("properties").set(field.path("name").asText(), field);
            if (field.path("required").asBoolean()) {
                form.withArrayProperty("required").add(field.path("name").asText());
            }
        }
        if (!fields.isEmpty()) {
            compare(schema(form), served.body(operation), name + " form", Side.REQUEST, 0);
        }
    }

    private void compareAnswer(JsonNode operation) {
        JsonNode answer = wanted.path("responses").path("200").path("schema");
        if (!answer.isMissingNode()) {
            compare(schema(answer), served.answer(operation), name + " answer", Side.ANSWER, 0);
        }
    }

    private void compare(Schema want, Schema have, String where, Side side, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        want.family().ifPresent(family -> compareFamily(family, have, where));
        if (side == Side.REQUEST) {
            compareBounds(want, have, where);
        }
        if (want.family().filter("array"::equals).isPresent()) {
            compare(want.items(), have.items(), where + "[]", side, depth + 1);
        }
        Map<String, Schema> served = have.properties();
        want.properties().forEach((property, child) -> {
            String at = where + "." + property;
            boolean present = tally.fact(served.containsKey(property), at + ": missing");
            tally.below(present, () -> {
                if (side == Side.REQUEST) {
                    boolean required = want.requires(property);
                    tally.fact(have.requires(property) == required, at + ": required is " + required);
                }
                compare(child, served.getOrDefault(property, Schema.absent()), at, side, depth + 1);
            });
        });
    }

    private void compareFamily(String family, Schema have, String where) {
        Optional<String> other = have.family();
        boolean same = other.filter(family::equals).isPresent() || family.equals("object") && other.isEmpty();
        tally.fact(same, where + ": is " + family + ", served " + other.orElse("nothing"));
    }

    private void compareBounds(Schema want, Schema have, String where) {
        for (Bound bound : Bound.values()) {
            Optional<Double> limit = want.bound(bound);
            if (limit.isPresent() && want.family().filter(bound::concerns).isPresent()) {
                tally.fact(
                        limit.equals(have.written(bound)),
                        where + ": " + bound.keyword() + " " + limit.get() + ", served " + have.written(bound));
            }
        }
        if (!want.choices().isEmpty()) {
            tally.fact(
                    want.choices().equals(have.choices()),
                    where + ": one of " + want.choices() + ", served " + have.choices());
        }
    }

    private Schema schema(JsonNode node) {
        return Schema.of(wanted, node);
    }

    private static JsonNode withoutChoices(JsonNode parameter) {
        return ((ObjectNode) parameter.deepCopy()).without(List.of("enum", "required"));
    }

    private static boolean isNoParameter(String in, String called) {
        return in.equals("header")
                && HEADERS_THAT_ARE_NO_PARAMETERS.contains(called.toLowerCase(java.util.Locale.ROOT));
    }

    private enum Side {
        REQUEST,
        ANSWER
    }
}
