/**
 * What waits for an operator's decision, and the decision. Refuses to know what the subjects are; whoever submitted one
 * observes {@link org.tidings.review.ReviewDecided} and applies it in the same transaction.
 */
@NullMarked
package org.tidings.review;

import org.jspecify.annotations.NullMarked;
