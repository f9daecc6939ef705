package org.tidings.delivery;

import java.util.List;

/** A port: one way to a carrier. An adapter keeps its own sessions and never touches the business's database. */
public interface CarrierChannel {
    /** What it is and can; the same as long as the server runs. */
    ChannelProfile profile();

    /** How it is now; asked for every message, so it answers from memory. */
    ChannelStatus status();

    /**
     * Submits messages and waits for their answers. Never throws for what the carrier does; called without a
     * transaction.
     *
     * @param messages at most one window
     * @return the answers in the order of the messages
     */
    List<SubmitAnswer> submit(List<OutboundMessage> messages);
}
