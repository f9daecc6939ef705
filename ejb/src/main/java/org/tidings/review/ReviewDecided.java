package org.tidings.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A decision was made in the present transaction. Who submitted the subject applies it in that same transaction.
 *
 * @param verdict approved or rejected
 * @param parts the parts it is about; none when the subject has no parts
 * @param comment the reason where it is a rejection, may be empty otherwise
 * @param channelNum the number that goes with an approval
 */
public record ReviewDecided(
        ReviewKind kind,
        String subjectId,
        String domainId,
        ReviewState verdict,
        Set<String> parts,
        String comment,
        Optional<String> channelNum,
        Instant decidedAt) {
    public ReviewDecided {
        parts = Set.copyOf(parts);
    }

    public boolean isApproval() {
        return verdict == ReviewState.APPROVED;
    }
}
