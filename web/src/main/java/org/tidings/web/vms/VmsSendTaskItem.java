package org.tidings.web.vms;

import java.util.Optional;
import org.tidings.vms.send.SendTaskView;
import org.tidings.web.http.WireTimes;

/** A send task in a list. Its state is shown by its Chinese label, while filters take codes. */
public record VmsSendTaskItem(
        String taskId,
        String taskName,
        String tplId,
        String tplName,
        String taskState,
        int totalCount,
        int successCount,
        int failedCount,
        int timeoutCount,
        String operator,
        Optional<String> exdata,
        String createTime,
        Optional<String> sendTime) {
    static VmsSendTaskItem of(SendTaskView task) {
        return new VmsSendTaskItem(
                task.id(),
                task.taskName(),
                task.templateId(),
                task.templateName(),
                task.state().label(),
                task.counts().total(),
                task.counts().success(),
                task.counts().failed(),
                task.counts().timedOut(),
                task.operator(),
                task.exdata(),
                WireTimes.withoutZone(task.createdAt()),
                task.sendTime().map(WireTimes::withoutZone));
    }
}
