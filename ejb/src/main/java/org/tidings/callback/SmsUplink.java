package org.tidings.callback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tidings.delivery.InboundMessage;

/** A reply to a short message, as customers read it: the fields of a form. */
final class SmsUplink {
    private SmsUplink() {}

    /**
     * The fields.
     *
     * @param id what it is known by from now on; no message that was sent has it
     */
    static String form(String id, InboundMessage reply) {
        return field("smsMsgId", id)
                + "&" + field("from", reply.mobile())
                + "&" + field("to", reply.recipient().orElse(""))
                + "&" + field("body", reply.content());
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
