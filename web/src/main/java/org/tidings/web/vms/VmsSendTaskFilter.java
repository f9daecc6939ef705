package org.tidings.web.vms;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.vms.send.SendTaskFilter;
import org.tidings.vms.send.SendTaskState;
import org.tidings.web.http.Given;
import org.tidings.web.http.WireTimes;

/** The query parameters of {@code ListVmsSendTasks}; what is empty does not filter. */
public class VmsSendTaskFilter {
    private static final int LONGEST = 256;

    @QueryParam("task_name")
    private @Nullable String taskName;

    @QueryParam("task_id")
    private @Nullable String taskId;

    @QueryParam("tpl_id")
    private @Nullable String tplId;

    @QueryParam("tpl_name")
    private @Nullable String tplName;

    @QueryParam("begin_time")
    private @Nullable String beginTime;

    @QueryParam("end_time")
    private @Nullable String endTime;

    @QueryParam("send_begin_time")
    private @Nullable String sendBeginTime;

    @QueryParam("send_end_time")
    private @Nullable String sendEndTime;

    @QueryParam("operator")
    private @Nullable String operator;

    @QueryParam("task_status")
    private @Nullable String taskStatus;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(Integer.MAX_VALUE)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    private int limit;

    SendTaskFilter toFilter() {
        return new SendTaskFilter(
                given("task_name", taskName),
                given("task_id", taskId),
                given("tpl_id", tplId),
                given("tpl_name", tplName),
                WireTimes.range("begin_time", beginTime, "end_time", endTime),
                WireTimes.range("send_begin_time", sendBeginTime, "send_end_time", sendEndTime),
                given("operator", operator),
                given("task_status", taskStatus).map(VmsSendTaskFilter::state));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }

    private static Optional<String> given(String name, @Nullable String value) {
        return Given.given(value).map(text -> WireText.line(name, text, LONGEST));
    }

    private static SendTaskState state(String code) {
        return SendTaskState.ofCode(code).orElseThrow(() -> invalid("task_status", "is no state of a task"));
    }
}
