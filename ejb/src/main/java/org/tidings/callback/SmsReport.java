package org.tidings.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.send.SentSms;

/**
 * How one segment of a short message ended, as customers read it.
 *
 * @param recipient the number that it was sent to
 * @param code what a link in it is called, without and with its host: nothing where no link was made for it
 * @param status {@code Deliverd}, or the carrier's or the platform's word for why not
 * @param total how many segments the message has
 * @param sequence which one this is, from 1
 * @param extend what the request gave to be given back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SmsReport(
        @JsonProperty("task_id") String taskId,
        @JsonProperty("cust_flag") String recipient,
        @JsonProperty("msg_id") String messageId,
        @JsonProperty("tpl_id") String templateId,
        @JsonProperty("sms_sign") String signature,
        @JsonProperty("aim_code") String code,
        @JsonProperty("aim_url") String url,
        @JsonProperty("send_time") String sentAt,
        @JsonProperty("receive_time") String receivedAt,
        @JsonProperty("send_status") String status,
        @JsonProperty("send_status_desc") String description,
        int total,
        int sequence,
        @Nullable String extend) {
    /** The way it is spelt where it is published. */
    private static final String DELIVERED = "Deliverd";

    /** The carriers' word for it. */
    private static final String ARRIVED = "DELIVRD";

    private static final String FAILED = "发送失败";
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            ARRIVED,
            "发送成功",
            "EXPIRED",
            "短信超时",
            "DELETED",
            "短信已被删除",
            "UNDELIV",
            "短信无法送达",
            "REJECTD",
            "短信被拒绝",
            "UNKNOWN",
            "短信状态未知",
            "MBBLACK",
            "号码在黑名单中",
            "MILIMIT",
            "号码超过每分钟频率限制",
            "LIMIT",
            "号码超过总频率限制",
            "E200041",
            "同一内容重复号码");

    static SmsReport of(EndedSegment segment, SentSms sent) {
        boolean delivered = segment.code().equals(ARRIVED);
        return new SmsReport(
                segment.taskId(),
                segment.mobile(),
                Long.toString(segment.deliveryId()),
                sent.templateId(),
                sent.signature(),
                "",
                "",
                WireTime.localWithT(segment.sentAt()),
                WireTime.localWithT(segment.receivedAt()),
                delivered ? DELIVERED : segment.code(),
                DESCRIPTIONS.getOrDefault(segment.code(), FAILED),
                segment.total(),
                segment.sequence(),
                sent.extend().orElse(null));
    }
}
