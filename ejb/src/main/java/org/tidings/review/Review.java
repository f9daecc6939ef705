package org.tidings.review;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Something that waits, or waited, for an operator's decision. */
@Entity
@Table(name = "review")
class Review {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReviewKind kind;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "domain_id")
    private String domainId;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReviewState state;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "urged_at")
    private @Nullable Instant urgedAt;

    @Column(name = "urge_text")
    private @Nullable String urgeText;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "comment_text")
    private @Nullable String comment;

    @ElementCollection
    @CollectionTable(name = "review_part", joinColumns = @JoinColumn(name = "review_id"))
    @OrderBy("name")
    private List<ReviewPart> parts = new ArrayList<>();

    protected Review() {}

    Review(ReviewRequest request, String domainId, Instant submittedAt) {
        this.kind = request.kind();
        this.subjectId = request.subjectId();
        this.domainId = domainId;
        this.title = request.title();
        this.state = ReviewState.PENDING;
        this.submittedAt = submittedAt;
        request.parts().forEach(name -> parts.add(new ReviewPart(name)));
    }

    /** Takes a decision about the parts that it names, or about all that is left; each part is decided once. */
    ReviewDecided decide(Caller operator, ReviewState verdict, Decision decision, Instant now) {
        if (decision.channelNum().isPresent() && !kind.hasChannelNumber()) {
            throw CommonError.invalid("channel_num", "not for this kind");
        }
        Set<String> concerned = partsConcerned(decision);
        parts.replaceAll(part -> concerned.contains(part.name()) ? part.decided(verdict, decision.comment()) : part);
        state = stateOfParts(verdict);
        decidedAt = now;
        decidedBy = operator.userName();
        comment = decision.comment();
        return new ReviewDecided(
                kind, subjectId, domainId, verdict, concerned, decision.comment(), decision.channelNum(), now);
    }

    /** Notes that the submitter asks for haste. */
    void urge(String text, Instant now) {
        urgedAt = now;
        urgeText = text;
    }

    Optional<Instant> urgedAt() {
        return Optional.ofNullable(urgedAt);
    }

    private Set<String> partsConcerned(Decision decision) {
        Set<String> concerned = new TreeSet<>();
        for (String name : decision.parts()) {
            ReviewPart part = parts.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> CommonError.invalid(decision.fieldOf(name), "not part of this review"));
            if (!part.isPending()) {
                throw ApiException.ofField(ReviewError.ALREADY_DECIDED, decision.fieldOf(name), "decided already");
            }
            concerned.add(name);
        }
        if (state != ReviewState.PENDING) {
            throw ApiException.of(ReviewError.ALREADY_DECIDED);
        }
        if (concerned.isEmpty()) {
            parts.stream().filter(ReviewPart::isPending).map(ReviewPart::name).forEach(concerned::add);
        }
        return concerned;
    }

    private ReviewState stateOfParts(ReviewState verdict) {
        if (parts.isEmpty()) {
            return verdict;
        }
        if (parts.stream().anyMatch(ReviewPart::isPending)) {
            return ReviewState.PENDING;
        }
        return parts.stream().anyMatch(part -> part.state() == ReviewState.APPROVED)
                ? ReviewState.APPROVED
                : ReviewState.REJECTED;
    }

    long id() {
        return requireNonNull(id);
    }

    ReviewView view() {
        return new ReviewView(
                String.valueOf(id),
                kind,
                subjectId,
                domainId,
                title,
                state,
                submittedAt,
                Reminder.of(urgedAt, urgeText),
                state == ReviewState.PENDING ? Optional.empty() : Optional.ofNullable(decidedAt));
    }

    ReviewDetails details() {
        return new ReviewDetails(
                view(),
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(comment),
                parts.stream().map(ReviewPart::view).toList());
    }
}
