package org.tidings.shared.database;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a list that filters by whatever its caller gave. Values are always bound, never written into the text. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A condition without a value. */
    public Conditions and(String condition) {
        texts.add(condition);
        return this;
    }

    /** A condition with one named value in it. */
    public Conditions and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** A condition that is made only when its value is given. */
    public Conditions andIfGiven(String condition, String name, Optional<?> value) {
        return value.isPresent() ? and(condition, name, value.get()) : this;
    }

    /** The where clause, with a space before it; nothing when there are no conditions. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** The query with the values bound. */
    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The text as part of a LIKE pattern with {@code \} as its escape, so that it stands for itself. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
