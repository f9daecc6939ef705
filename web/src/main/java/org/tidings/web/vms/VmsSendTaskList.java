package org.tidings.web.vms;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.shared.Page;
import org.tidings.vms.send.SendTaskView;
import org.tidings.web.http.PageInfo;

/** A page of send tasks. */
public record VmsSendTaskList(
        @Schema(minItems = 0, maxItems = 100) List<VmsSendTaskItem> aimBasicSendTasks, PageInfo pageInfo) {
    static VmsSendTaskList of(Page<SendTaskView> page) {
        return new VmsSendTaskList(
                page.items().stream().map(VmsSendTaskItem::of).toList(), PageInfo.of(page));
    }
}
