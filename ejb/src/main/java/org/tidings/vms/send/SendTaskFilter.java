package org.tidings.vms.send;

import java.util.Optional;
import org.tidings.shared.time.TimeRange;

/**
 * Which tasks are wanted; what is empty does not filter.
 *
 * @param taskName part of the name
 * @param templateName part of the template's name
 */
public record SendTaskFilter(
        Optional<String> taskName,
        Optional<String> taskId,
        Optional<String> templateId,
        Optional<String> templateName,
        Optional<TimeRange> created,
        Optional<TimeRange> sent,
        Optional<String> operator,
        Optional<SendTaskState> state) {}
