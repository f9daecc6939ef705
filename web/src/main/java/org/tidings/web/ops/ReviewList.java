package org.tidings.web.ops;

import java.util.List;
import java.util.Optional;
import org.tidings.review.Reminder;
import org.tidings.review.ReviewView;
import org.tidings.shared.Page;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.WireTimes;

/** A page of reviews. */
public record ReviewList(PageInfo pageInfo, List<Item> reviews) {
    static ReviewList of(Page<ReviewView> page) {
        return new ReviewList(
                PageInfo.of(page), page.items().stream().map(Item::of).toList());
    }

    /**
     * A review.
     *
     * @param domainId the tenant that submitted it
     * @param urgedAt when the tenant last asked for haste
     */
    public record Item(
            String reviewId,
            String kind,
            String subjectId,
            String domainId,
            String title,
            String state,
            String submittedAt,
            Optional<String> urgedAt) {
        static Item of(ReviewView review) {
            return new Item(
                    review.id(),
                    review.kind().wireName(),
                    review.subjectId(),
                    review.domainId(),
                    review.title(),
                    review.state().wireName(),
                    WireTimes.utc(review.submittedAt()),
                    review.reminder().map(Reminder::at).map(WireTimes::utc));
        }
    }
}
