package org.tidings.delivery;

import java.util.List;
import java.util.Set;

/** A port: one way to a carrier. An adapter keeps its own sessions and never touches the business's database. */
public interface CarrierChannel {
    /** Its name in settings, receipts and the operator's list, at most 40 characters. */
    String name();

    /** What sort of channel it is, such as {@code loopback} or {@code smpp}. */
    String type();

    /** The kinds of message it can carry. */
    Set<MessageKind> kinds();

    /** How many sessions to the carrier are open now. */
    int sessions();

    /** The submits per second it keeps to; 0 is as fast as it goes. */
    int rate();

    /**
     * Submits messages and waits for their answers. Never throws for what the carrier does; called without a
     * transaction.
     *
     * @param messages at most one window
     * @return the answers in the order of the messages
     */
    List<SubmitAnswer> submit(List<OutboundMessage> messages);
}
