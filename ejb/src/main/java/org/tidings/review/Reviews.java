package org.tidings.review;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.time.BusinessClock;

/** Submits things for review, shows what waits, and takes decisions. */
@Stateless
public class Reviews {
    private static final int LONGEST_REMINDER = 64;
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<ReviewDecided> decided;

    private ReviewSettings settings = new ReviewSettings(ReviewSettings.Mode.MANUAL);

    @PostConstruct
    void start() {
        settings = ReviewSettings.read(SettingsReader.ofServer());
    }

    /**
     * Puts a subject of the caller's tenant before the operators. Where nobody has to decide, it is approved before this
     * returns: the subject must be stored already.
     */
    public void submit(Caller caller, ReviewRequest request) {
        Review review = new Review(request, caller.domainId(), clock.instant());
        entities.persist(review);
        if (settings.decidesAlone()) {
            decided.fire(review.decide(Caller.SYSTEM, ReviewState.APPROVED, Decision.ofAll(""), clock.instant()));
        }
    }

    /**
     * Notes that the caller asks for haste with what it submitted.
     *
     * @param text what it says, at most 64 characters
     * @throws ApiException 400 when nothing of the subject waits, 429 when it asked within the last hour
     */
    public Reminder urge(Caller caller, ReviewKind kind, String subjectId, String text) {
        WireText.lines("urge_desc", text, LONGEST_REMINDER);
        Review review = waiting(caller, kind, subjectId).orElseThrow(() -> ApiException.of(ReviewError.NOT_WAITING));
        Instant now = clock.instant();
        review.urgedAt()
                .map(last -> last.plus(BETWEEN_REMINDERS))
                .filter(now::isBefore)
                .ifPresent(next -> {
                    throw ApiException.retryLater(ReviewError.URGED_LATELY, Duration.between(now, next));
                });
        review.urge(text, now);
        return new Reminder(now, text);
    }

    /** Takes back what the caller submitted and nobody has decided yet; there may be nothing. */
    public void withdraw(Caller caller, ReviewKind kind, String subjectId) {
        waiting(caller, kind, subjectId).ifPresent(entities::remove);
    }

    /** Takes back all of that kind that the caller submitted about these subjects and nobody has decided yet. */
    public void withdraw(Caller caller, ReviewKind kind, Collection<String> subjectIds) {
        if (subjectIds.isEmpty()) {
            return;
        }
        List<Long> waiting = entities.createQuery("""
                        select r from Review r where r.kind = :kind and r.subjectId in :subjects
                        and r.domainId = :domain and r.state = :pending order by r.id""", Review.class)
                .setParameter("kind", kind)
                .setParameter("subjects", subjectIds)
                .setParameter("domain", caller.domainId())
                .setParameter("pending", ReviewState.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(Review::id)
                .toList();
        if (!waiting.isEmpty()) {
            entities.createQuery("delete from Review r where r.id in :waiting")
                    .setParameter("waiting", waiting)
                    .executeUpdate();
        }
    }

    private Optional<Review> waiting(Caller caller, ReviewKind kind, String subjectId) {
        return entities
                .createQuery("""
                        select r from Review r where r.kind = :kind and r.subjectId = :subject
                        and r.domainId = :domain and r.state = :pending""", Review.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("domain", caller.domainId())
                .setParameter("pending", ReviewState.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Reviews of all tenants, the newest first. */
    public Page<ReviewView> list(Caller operator, ReviewFilter filter, PageQuery page) {
        Conditions conditions = new Conditions()
                .andIfGiven("r.kind = :kind", "kind", filter.kind())
                .andIfGiven("r.state = :state", "state", filter.state())
                .andIfGiven("r.domainId = :domain", "domain", filter.domainId());
        long total = conditions
                .bind(entities.createQuery("select count(r) from Review r" + conditions.where(), Long.class))
                .getSingleResult();
        List<Review> found = conditions
                .bind(entities.createQuery(
                        "select r from Review r" + conditions.where() + " order by r.submittedAt desc, r.id desc",
                        Review.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return new Page<>(found.stream().map(Review::view).toList(), total, page);
    }

    /** One review with its decisions, or 404. */
    public ReviewDetails show(Caller operator, String reviewId) {
        return find(reviewId, LockModeType.NONE).details();
    }

    /** Approves the parts that the decision is about. 409 when one of them was decided already. */
    public ReviewDetails approve(Caller operator, String reviewId, Decision decision) {
        return decide(operator, reviewId, ReviewState.APPROVED, decision);
    }

    /** Rejects the parts that the decision is about, for a reason. 409 when one of them was decided already. */
    public ReviewDetails reject(Caller operator, String reviewId, Decision decision) {
        if (decision.comment().isBlank()) {
            throw CommonError.invalid("reason", "must not be blank");
        }
        return decide(operator, reviewId, ReviewState.REJECTED, decision);
    }

    private ReviewDetails decide(Caller operator, String reviewId, ReviewState verdict, Decision decision) {
        String field = verdict == ReviewState.APPROVED ? "comment" : "reason";
        WireText.lines(field, decision.comment(), Decision.LONGEST_COMMENT);
        // The lock lets the second of two operators see what the first decided.
        Review review = find(reviewId, LockModeType.PESSIMISTIC_WRITE);
        decided.fire(review.decide(operator, verdict, decision, clock.instant()));
        return review.details();
    }

    private Review find(String reviewId, LockModeType lock) {
        return idOf(reviewId)
                .flatMap(id -> Optional.ofNullable(entities.find(Review.class, id, lock)))
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }

    private static Optional<Long> idOf(String reviewId) {
        return reviewId.matches("\\d{1,18}") ? Optional.of(Long.valueOf(reviewId)) : Optional.empty();
    }
}
