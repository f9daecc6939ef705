package org.tidings.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of those who decide a review apart. */
@Embeddable
class ReviewPart {
    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReviewState state;

    @Column(name = "comment_text")
    private @Nullable String comment;

    protected ReviewPart() {}

    ReviewPart(String name) {
        this(name, ReviewState.PENDING, null);
    }

    private ReviewPart(String name, ReviewState state, @Nullable String comment) {
        this.name = name;
        this.state = state;
        this.comment = comment;
    }

    ReviewPart decided(ReviewState verdict, String comment) {
        return new ReviewPart(name, verdict, comment);
    }

    String name() {
        return name;
    }

    ReviewState state() {
        return state;
    }

    boolean isPending() {
        return state == ReviewState.PENDING;
    }

    ReviewDetails.PartDecision view() {
        return new ReviewDetails.PartDecision(name, state, Optional.ofNullable(comment));
    }
}
