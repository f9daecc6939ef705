package org.tidings.callback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the outbox that become one webhook. */
record Group(List<OutboxRow> rows) {
    Group {
        rows = List.copyOf(rows);
    }

    /** The fewest groups in which rows of one lane stay in their order and none is longer than a webhook may be. */
    static List<Group> of(List<OutboxRow> rows) {
        Map<String, List<OutboxRow>> byLane = new LinkedHashMap<>();
        rows.forEach(row ->
                byLane.computeIfAbsent(row.lane(), unused -> new ArrayList<>()).add(row));
        List<Group> groups = new ArrayList<>();
        byLane.values().forEach(lane -> cut(lane, groups));
        return groups;
    }

    OutboxRow first() {
        return rows.get(0);
    }

    int reports() {
        return rows.stream().mapToInt(OutboxRow::reports).sum();
    }

    private static void cut(List<OutboxRow> lane, List<Group> groups) {
        List<OutboxRow> group = new ArrayList<>();
        int reports = 0;
        for (OutboxRow row : lane) {
            if (!group.isEmpty() && reports + row.reports() > row.type().mostReports()) {
                groups.add(new Group(group));
                group.clear();
                reports = 0;
            }
            group.add(row);
            reports += row.reports();
        }
        groups.add(new Group(group));
    }
}
