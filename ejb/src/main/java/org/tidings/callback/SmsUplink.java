package org.tidings.callback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.StrayReplyReceived;

/**
 * What somebody wrote to a channel number, as customers read it.
 *
 * @param id what it is known by from now on; no message that was sent has it
 * @param from who wrote
 * @param to the channel number
 */
record SmsUplink(String id, String from, String to, String body) {
    static SmsUplink of(String id, InboundMessage reply) {
        return new SmsUplink(id, reply.mobile(), reply.recipient().orElse(""), reply.content());
    }

    static SmsUplink of(String id, StrayReplyReceived stray) {
        return new SmsUplink(id, stray.mobile(), stray.recipient(), stray.content());
    }

    /** The fields of a form. */
    String form() {
        return String.join("&", field("smsMsgId", id), field("from", from), field("to", to), field("body", body));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
