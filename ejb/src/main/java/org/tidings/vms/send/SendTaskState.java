package org.tidings.vms.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a send task is. The {@code RE_} states are those of its one resend. */
public enum SendTaskState {
    /** Accepted and stored. */
    SUBMIT_SUCCESS("提交成功"),
    /** None of its numbers could be handed to a carrier, because the template had been withdrawn meanwhile. */
    SUBMIT_FAILED("提交失败"),
    /** The first of its numbers has been taken up. */
    PROCESSING("发送中"),
    /** Every number has its outcome, and one at least was delivered. */
    SENDING_COMPLETE("发送完成"),
    /** Every number has its outcome, and none was delivered. */
    SENDING_FAILED("发送失败"),
    RE_SUBMIT_SUCCESS("重试提交成功"),
    RE_SUBMIT_FAILED("重试提交失败"),
    RE_PROCESSING("重试进行中"),
    RE_SENDING_COMPLETE("重试发送完成"),
    /** Waits for its time; only the console makes such tasks. */
    SCHEDULED("定时任务");

    private final String label;

    SendTaskState(String label) {
        this.label = label;
    }

    /** What answers show. */
    public String label() {
        return label;
    }

    /** What filters take, such as {@code sending_complete}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a filter's code. */
    public static Optional<SendTaskState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
