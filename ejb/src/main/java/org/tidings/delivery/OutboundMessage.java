package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * One message as a channel gets it.
 *
 * @param deliveryId the same for every submit of the delivery
 * @param mobile 11 digits
 * @param content what the handset shall get
 * @param validUntil after which the carrier need not try any more, in the business's time
 */
public record OutboundMessage(
        long deliveryId, long taskId, MessageKind kind, String mobile, RenderedMessage content, Instant validUntil) {

    /** The channel number that it shall come from; empty when the channel has one of its own. */
    public Optional<String> sender() {
        return content.sender();
    }
}
