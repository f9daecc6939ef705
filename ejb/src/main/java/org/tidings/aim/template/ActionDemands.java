package org.tidings.aim.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidings.aim.template.Table.Row;

/**
 * What an action needs, as {@code actions.csv} says.
 *
 * @param longestTarget in characters, with the parameters' examples filled in
 * @param parameterised whether parameters may stand in the target
 * @param fields which other fields must be given
 */
record ActionDemands(Target target, int longestTarget, boolean parameterised, List<Field> fields) {
    /** A number that old clients send with any action. */
    private static final String MODE = "mode";

    private static final Map<ActionType, ActionDemands> STANDARD = of(Table.named("actions.csv"));

    ActionDemands {
        fields = List.copyOf(fields);
    }

    /** What a target is. */
    enum Target {
        HTTPS,
        WEB,
        LINK,
        PHONE,
        MAIL,
        TEXT,
        PICTURE;

        /** Whether it leads somewhere, so that an ampersand may stand in it. */
        boolean isAddress() {
            return this == HTTPS || this == WEB || this == LINK || this == PICTURE;
        }
    }

    /** What a field holds. */
    enum Holds {
        TEXT,
        TIME,
        LATITUDE,
        LONGITUDE
    }

    /**
     * A field that must be given.
     *
     * @param name on the wire
     */
    record Field(String name, int longest, Holds holds) {
        static Field of(String written) {
            String[] parts = written.split("/");
            return new Field(parts[0], Integer.parseInt(parts[1]), Holds.valueOf(parts[2].toUpperCase(Locale.ROOT)));
        }
    }

    /** Those of an action's fields that it is made of. */
    Map<String, String> heeded(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(detail -> detail.getKey().equals(MODE) || isDemanded(detail.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isDemanded(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    static ActionDemands of(ActionType action) {
        ActionDemands demands = STANDARD.get(action);
        if (demands == null) {
            throw new IllegalStateException(action + " is unknown");
        }
        return demands;
    }

    static Map<ActionType, ActionDemands> of(Table table) {
        Map<ActionType, ActionDemands> all = new EnumMap<>(ActionType.class);
        table.byKey("action", ActionDemands::of).forEach((name, read) -> all.put(ActionType.valueOf(name), read));
        for (ActionType action : ActionType.values()) {
            if (!all.containsKey(action)) {
                throw new IllegalStateException("actions.csv has no row of " + action);
            }
        }
        return all;
    }

    private static ActionDemands of(Row row) {
        return new ActionDemands(
                row.read("target", name -> Target.valueOf(name.toUpperCase(Locale.ROOT))),
                row.number("characters"),
                row.flag("parameters"),
                List.copyOf(row.set("needs", Field::of)));
    }
}
