package org.tidings.web.ops;

import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;

/** Shows an operator what a review of one kind is about. There is one for every kind that can be submitted. */
public interface ReviewedSubject {
    ReviewKind kind();

    /** The subject with all that matters for the decision, as it stands on the wire. */
    Object show(Caller operator, String subjectId);
}
