package org.tidings.vms.send;

import java.time.Instant;
import java.util.Optional;

/**
 * A send task as its tenant sees it.
 *
 * @param sendTime when the first of its numbers was taken up
 */
public record SendTaskView(
        String id,
        String taskName,
        String templateId,
        String templateName,
        SendTaskState state,
        String operator,
        Optional<String> exdata,
        Counts counts,
        Instant createdAt,
        Optional<Instant> sendTime) {
    /** How many numbers it has and how many have which outcome; the rest are on their way. */
    public record Counts(int total, int success, int failed, int timedOut) {}
}
