package org.tidings.review;

import java.util.List;
import java.util.Optional;

/**
 * A review with all that was decided.
 *
 * @param decidedBy the name of who decided last, {@code system} for a decision by configuration
 * @param comment what was said with the last decision
 */
public record ReviewDetails(
        ReviewView review, Optional<String> decidedBy, Optional<String> comment, List<PartDecision> parts) {
    public ReviewDetails {
        parts = List.copyOf(parts);
    }

    /**
     * What was decided for one part.
     *
     * @param name the carrier's or vendor's wire name
     */
    public record PartDecision(String name, ReviewState state, Optional<String> comment) {}
}
