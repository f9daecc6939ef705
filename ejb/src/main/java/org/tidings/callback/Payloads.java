package org.tidings.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the JSON that customers read. */
final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    /** Reports as rows of the outbox, none of them longer than a webhook may be. */
    static List<OutboxRow> rows(CallbackType type, String domainId, List<?> reports) {
        List<OutboxRow> rows = new ArrayList<>();
        for (int from = 0; from < reports.size(); from += type.mostReports()) {
            List<?> some = reports.subList(from, Math.min(reports.size(), from + type.mostReports()));
            String lane = type.laneOf(domainId, Optional.empty());
            rows.add(new OutboxRow(0, lane, domainId, type, Optional.empty(), some.size(), json(some)));
        }
        return rows;
    }

    /**
     * One report that is a webhook's whole body.
     *
     * @param target the address itself where it is not a registered one
     */
    static OutboxRow row(CallbackType type, String domainId, Optional<String> target, Object report) {
        return row(type, domainId, target, json(report));
    }

    /** The same of a body that is written already. */
    static OutboxRow row(CallbackType type, String domainId, Optional<String> target, String body) {
        return new OutboxRow(0, type.laneOf(domainId, target), domainId, type, target, 1, body);
    }

    /** The body of a webhook that carries some rows' reports. */
    static String body(CallbackType type, String webhookId, List<OutboxRow> rows) {
        return type.form().body(webhookId, rows);
    }

    /** The reports of some rows, between commas. */
    static String reports(List<OutboxRow> rows) {
        return rows.stream()
                .map(row -> row.payload().substring(1, row.payload().length() - 1))
                .collect(Collectors.joining(","));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of texts and numbers is always JSON", impossible);
        }
    }
}
