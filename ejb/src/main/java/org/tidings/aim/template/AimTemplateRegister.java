package org.tidings.aim.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewKind;
import org.tidings.review.ReviewRequest;
import org.tidings.review.Reviews;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;

/** The rows of card templates: makes them, finds them to be changed, and tells who waits for a change. */
@ApplicationScoped
class AimTemplateRegister {
    private static final int TOKEN_LENGTH = 32;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{8}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private Randomness randomness;

    @Inject
    private Reviews reviews;

    @Inject
    private Event<AimTemplateStatusChanged> changed;

    AimTemplate add(Caller caller, TemplatePlan plan, Set<Vendor> vendors) {
        AimTemplate template =
                new AimTemplate(caller, plan, vendors, randomness.alphanumeric(TOKEN_LENGTH), clock.instant());
        entities.persist(template);
        entities.flush();
        return template;
    }

    /** Puts the template before the reviewers, which may decide before this returns. */
    void submit(Caller caller, AimTemplate template) {
        template.submit(caller, clock.instant());
        entities.flush();
        reviews.submit(
                caller,
                new ReviewRequest(ReviewKind.AIM_TEMPLATE, template.id(), template.name(), template.vendorNames()));
    }

    /** The template, for nobody else to change until the transaction ends; nothing when it is deleted. */
    Optional<AimTemplate> lock(String templateId) {
        return key(templateId)
                .flatMap(
                        id -> Optional.ofNullable(entities.find(AimTemplate.class, id, LockModeType.PESSIMISTIC_WRITE)))
                .filter(template -> !template.isDeleted());
    }

    /** The template as it stands, or stood when it was deleted. */
    Optional<AimTemplate> find(String templateId) {
        return key(templateId).flatMap(id -> Optional.ofNullable(entities.find(AimTemplate.class, id)));
    }

    /** The number of a template id; empty for what no template can have as its id. */
    static Optional<Long> key(String templateId) {
        return ID.matcher(templateId).matches() ? Optional.of(Long.valueOf(templateId)) : Optional.empty();
    }

    /** Tells how the template stands now that it was decided on. */
    void tell(AimTemplate template) {
        AimTemplateStatusChanged status = template.status();
        if (status.auditState().isDecided()) {
            changed.fire(status);
        }
    }
}
