package org.tidings.sms.send;

import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.identity.RequestKey;
import org.tidings.sms.template.SendableText;

/**
 * A request that is in order, as far as that can be known before it is stored.
 *
 * @param messages in the order of the request's numbers
 */
record SmsDraft(
        Caller caller,
        Optional<RequestKey> key,
        Optional<String> taskName,
        Optional<String> extend,
        List<Text> texts,
        List<Message> messages) {
    SmsDraft {
        texts = List.copyOf(texts);
        messages = List.copyOf(messages);
    }

    /**
     * What numbers get.
     *
     * @param body the template's text with its values, without the signature
     */
    record Text(SendableText template, String channelNum, String body) {
        Subscription subscription(String mobile) {
            return new Subscription(template.domainId(), template.signatureName(), template.type(), mobile);
        }
    }

    /**
     * A text to a number.
     *
     * @param textNo which of the texts
     * @param repeated whether the same request has the same text to the same number before
     */
    record Message(int textNo, String mobile, boolean repeated) {}
}
