package org.tidings.web.ops;

import java.util.List;
import java.util.Optional;
import org.tidings.review.Reminder;
import org.tidings.review.ReviewDetails;
import org.tidings.review.ReviewView;
import org.tidings.web.http.WireTimes;

/**
 * A review with what was decided and what it is about.
 *
 * @param urgedAt when the tenant last asked for haste
 * @param urgeDesc what it said then
 * @param decisions one per carrier or vendor where these decide apart
 * @param subject what it is about, in the shape of its kind
 */
public record ReviewAnswer(
        String reviewId,
        String kind,
        String subjectId,
        String domainId,
        String title,
        String state,
        String submittedAt,
        Optional<String> urgedAt,
        Optional<String> urgeDesc,
        Optional<String> decidedAt,
        Optional<String> decidedBy,
        Optional<String> comment,
        List<PartDecision> decisions,
        Optional<Object> subject) {
    static ReviewAnswer of(ReviewDetails details, Optional<Object> subject) {
        ReviewView review = details.review();
        return new ReviewAnswer(
                review.id(),
                review.kind().wireName(),
                review.subjectId(),
                review.domainId(),
                review.title(),
                review.state().wireName(),
                WireTimes.utc(review.submittedAt()),
                review.reminder().map(Reminder::at).map(WireTimes::utc),
                review.reminder().map(Reminder::text).filter(text -> !text.isEmpty()),
                review.decidedAt().map(WireTimes::utc),
                details.decidedBy(),
                details.comment().filter(comment -> !comment.isEmpty()),
                details.parts().stream().map(PartDecision::of).toList(),
                subject);
    }

    /**
     * What one carrier or vendor decided.
     *
     * @param part the carrier's or vendor's name
     */
    public record PartDecision(String part, String state, Optional<String> comment) {
        static PartDecision of(ReviewDetails.PartDecision decision) {
            return new PartDecision(
                    decision.name(),
                    decision.state().wireName(),
                    decision.comment().filter(comment -> !comment.isEmpty()));
        }
    }
}
