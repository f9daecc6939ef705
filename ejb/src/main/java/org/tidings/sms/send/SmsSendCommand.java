package org.tidings.sms.send;

import java.util.List;
import java.util.Optional;

/**
 * A wish to send texts to numbers.
 *
 * @param taskName made of the time when empty
 * @param extend what the status reports give back
 * @param channelNum the channel number that the caller expects; empty for that of the first template's signature
 */
public record SmsSendCommand(
        Optional<String> taskName, Optional<String> extend, Optional<String> channelNum, List<Content> contents) {
    public SmsSendCommand {
        contents = List.copyOf(contents);
    }

    /**
     * A template, what fills it and who gets it.
     *
     * @param place what stands before its fields' names on the wire: nothing, or such as {@code sms_content[0].}
     */
    public record Content(String place, String templateId, List<String> values, List<String> numbers) {
        public Content {
            values = List.copyOf(values);
            numbers = List.copyOf(numbers);
        }

        String field(String name) {
            return place + name;
        }
    }
}
