package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** What people write that answers no message. It is told and not kept. */
@ApplicationScoped
class StrayReplies {
    @Inject
    private Event<StrayReplyReceived> received;

    void tell(Reply reply, String text, Instant now) {
        reply.recipient()
                .map(recipient -> new StrayReplyReceived(reply.mobile(), recipient, text, now))
                .ifPresent(received::fire);
    }
}
