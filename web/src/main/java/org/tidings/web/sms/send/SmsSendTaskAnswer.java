package org.tidings.web.sms.send;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.sms.send.SmsSendAnswer;
import org.tidings.web.http.WireTimes;

/**
 * What a request to send is answered.
 *
 * @param status {@code Success}, or {@code Failed} when not one of the numbers is sent anything
 */
@Schema(name = "SmsTask")
public record SmsSendTaskAnswer(List<Message> result, String status, String taskId) {
    private static final String COUNTRY = "+86";

    static SmsSendTaskAnswer of(SmsSendAnswer answer) {
        String time = WireTimes.utc(answer.createdAt());
        return new SmsSendTaskAnswer(
                answer.messages().stream()
                        .map(message -> Message.of(message, time))
                        .toList(),
                answer.isAccepted() ? "Success" : "Failed",
                answer.taskId());
    }

    /** One number; {@code send_status} is {@code 000000}, or why it is sent nothing. */
    @Schema(name = "SmsDetailResponse")
    public record Message(String channelNum, String createTime, String msgId, String sendStatus, String to) {
        static Message of(SmsSendAnswer.Message message, String time) {
            return new Message(
                    message.channelNum(), time, message.messageId(), message.status(), COUNTRY + message.mobile());
        }
    }
}
