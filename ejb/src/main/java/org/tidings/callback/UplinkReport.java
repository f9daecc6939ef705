package org.tidings.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tidings.delivery.InboundMessage;

/**
 * A reply to a basic-edition message, as customers read it.
 *
 * @param content URL-encoded, a space as plus
 */
record UplinkReport(
        @JsonProperty("task_id") String taskId,
        String mobile,
        String content,
        @JsonProperty("rtime") String receivedAt) {

    static UplinkReport of(InboundMessage message) {
        return new UplinkReport(
                message.taskId(),
                message.mobile(),
                URLEncoder.encode(message.content(), StandardCharsets.UTF_8),
                WireTime.local(message.receivedAt()));
    }
}
