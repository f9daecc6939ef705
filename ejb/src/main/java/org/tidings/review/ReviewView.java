package org.tidings.review;

import java.time.Instant;
import java.util.Optional;

/**
 * A review in a list.
 *
 * @param reminder when its submitter last asked for haste
 * @param decidedAt when its last part was decided
 */
public record ReviewView(
        String id,
        ReviewKind kind,
        String subjectId,
        String domainId,
        String title,
        ReviewState state,
        Instant submittedAt,
        Optional<Reminder> reminder,
        Optional<Instant> decidedAt) {}
