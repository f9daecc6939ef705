package org.tidings.shared.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job.
 *
 * @param schedule its five-field cron expression, or {@code off}
 * @param executions the newest, newest first
 */
public record JobView(String name, String schedule, List<Execution> executions) {
    public JobView {
        executions = List.copyOf(executions);
    }

    /**
     * One run.
     *
     * @param exitStatus what it says of itself: its status again, or a line about what it did
     * @param metrics what its steps have read, written, filtered and skipped so far, over all steps
     */
    public record Execution(
            long id,
            String status,
            Optional<String> exitStatus,
            Instant startedAt,
            Optional<Instant> endedAt,
            Map<String, Long> metrics) {
        public Execution {
            metrics = Map.copyOf(metrics);
        }
    }
}
