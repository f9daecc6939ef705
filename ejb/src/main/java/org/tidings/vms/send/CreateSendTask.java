package org.tidings.vms.send;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A wish to send a template.
 *
 * @param mobiles numbers that all get the same values; empty when the groups are given
 * @param values the values of those numbers, in the order of the template's placeholders
 * @param groups numbers with values of their own; empty when {@code mobiles} are given
 * @param validity how long the numbers may wait to be submitted, 1 to 72 hours
 */
public record CreateSendTask(
        String taskName,
        String templateId,
        List<String> mobiles,
        List<String> values,
        List<Group> groups,
        Duration validity,
        Optional<String> exdata) {
    /** How long a task is valid that does not say. */
    public static final Duration DEFAULT_VALIDITY = Duration.ofHours(24);

    public CreateSendTask {
        mobiles = List.copyOf(mobiles);
        values = List.copyOf(values);
        groups = List.copyOf(groups);
    }

    /** Numbers that share values. */
    public record Group(List<String> mobiles, List<String> values) {
        public Group {
            mobiles = List.copyOf(mobiles);
            values = List.copyOf(values);
        }
    }
}
