package org.tidings.delivery;

import java.time.Instant;

/**
 * One message as a carrier gets it.
 *
 * @param deliveryId the same for every submit of the delivery
 * @param mobile 11 digits
 * @param segments how many short messages it makes
 * @param validUntil after which the carrier need not try any more
 */
public record OutboundMessage(
        long deliveryId, long taskId, String mobile, String text, int segments, Instant validUntil) {}
