package org.tidings.delivery;

import java.util.List;

/** Replies that were stored in the present transaction. */
public record InboundMessagesReceived(List<InboundMessage> messages) {
    public InboundMessagesReceived {
        messages = List.copyOf(messages);
    }
}
