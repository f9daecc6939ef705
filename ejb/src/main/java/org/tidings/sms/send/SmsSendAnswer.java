package org.tidings.sms.send;

import java.time.Instant;
import java.util.List;

/**
 * What became of a request to send.
 *
 * @param messages in the order of the request's numbers
 */
public record SmsSendAnswer(String taskId, Instant createdAt, List<Message> messages) {
    /** The status of a message that will be sent. */
    public static final String ACCEPTED = "000000";

    public SmsSendAnswer {
        messages = List.copyOf(messages);
    }

    /** Whether anything will be sent. */
    public boolean isAccepted() {
        return messages.stream().anyMatch(message -> message.status().equals(ACCEPTED));
    }

    /**
     * One number.
     *
     * @param messageId the delivery's
     * @param mobile 11 digits
     * @param status {@link #ACCEPTED}, or why nothing is sent to the number
     */
    public record Message(String messageId, String mobile, String channelNum, String status) {}
}
