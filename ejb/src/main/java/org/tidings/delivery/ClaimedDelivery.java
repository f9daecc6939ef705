package org.tidings.delivery;

import java.time.Instant;

/**
 * A delivery that this server has taken from the queue and nobody else will touch until the claim ends.
 *
 * @param inDoubt whether an earlier submit may have reached the carrier
 */
public record ClaimedDelivery(
        long id, String domainId, long taskId, int contentNo, String mobile, Instant expiresAt, boolean inDoubt) {
    ContentKey content() {
        return new ContentKey(taskId, contentNo);
    }
}
