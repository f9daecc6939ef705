package org.tidings.delivery;

import java.util.Set;

/**
 * What a channel is and can.
 *
 * @param name in settings, receipts and the operator's list, at most 40 characters
 * @param type what sort of channel it is, such as {@code loopback} or {@code smpp}
 * @param kinds the kinds of message it can carry
 * @param medium what of a basic-edition message arrives
 * @param route whose numbers it serves
 * @param window how many submits may be in flight from this server
 * @param rate the submits per second that all servers together keep to; 0 is as fast as it goes
 * @param doubt what happens to a message whose submit was never answered
 */
public record ChannelProfile(
        String name,
        String type,
        Set<MessageKind> kinds,
        Medium medium,
        Route route,
        int window,
        int rate,
        InDoubtPolicy doubt) {
    public ChannelProfile {
        kinds = Set.copyOf(kinds);
    }

    /** What of a basic-edition message a channel brings to the handset. */
    public enum Medium {
        /** Pictures, sounds and videos too. */
        MULTIMEDIA,
        /** The text, with a link to the rest. */
        TEXT
    }
}
