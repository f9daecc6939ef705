package org.tidings.delivery;

import java.time.Instant;

/**
 * Somebody wrote, in the present transaction, to a channel number that never wrote to him. Whoever knows the number's owner
 * may tell it.
 *
 * @param recipient the channel number that it was sent to, perhaps with digits after it
 */
public record StrayReplyReceived(String mobile, String recipient, String content, Instant receivedAt) {}
