package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.review.ReviewKind;
import org.tidings.review.ReviewRequest;
import org.tidings.review.Reviews;
import org.tidings.shared.Carrier;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;

/** The rows of templates: makes them, finds them to be changed, and tells who waits for a change. */
@ApplicationScoped
class TemplateRegister {
    private static final int TOKEN_LENGTH = 32;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,8}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    private Randomness randomness;

    @Inject
    private Repeats repeats;

    @Inject
    private Reviews reviews;

    @Inject
    private Event<TemplateStatusChanged> changed;

    @Inject
    private TemplateSettingsSource settings;

    /** Makes the row of a template whose objects are stored, and submits it unless it is a draft; gives its id. */
    @Transactional
    public String add(Caller caller, Optional<RequestKey> key, TemplatePlan plan, List<TemplateElement> elements) {
        VmsTemplate template = new VmsTemplate(
                caller.domainId(), plan, elements, randomness.alphanumeric(TOKEN_LENGTH), clock.instant());
        entities.persist(template);
        entities.flush();
        key.ifPresent(known -> repeats.take(caller, known, template.id()));
        if (plan.template().submission() == NewTemplate.Submission.AT_ONCE) {
            submit(caller, template);
        }
        return template.id();
    }

    /** Puts the template before the reviewers, which may decide before this returns. */
    public void submit(Caller caller, VmsTemplate template) {
        template.submit(clock.instant());
        entities.flush();
        List<String> carriers =
                Arrays.stream(Carrier.values()).map(Carrier::wireName).toList();
        reviews.submit(caller, new ReviewRequest(ReviewKind.VMS_TEMPLATE, template.id(), template.title(), carriers));
    }

    /** The template, for nobody else to change until the transaction ends. */
    public Optional<VmsTemplate> lock(String templateId) {
        return key(templateId)
                .flatMap(id ->
                        Optional.ofNullable(entities.find(VmsTemplate.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** The template as it stands, its reviews with it. */
    public Optional<VmsTemplate> find(String templateId) {
        return key(templateId)
                .flatMap(id -> entities
                        .createQuery(
                                "SELECT t FROM VmsTemplate t JOIN FETCH t.carriers WHERE t.id = :id", VmsTemplate.class)
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** The number of a template id; empty for what no template can have as its id. */
    static Optional<Long> key(String templateId) {
        return ID.matcher(templateId).matches() ? Optional.of(Long.valueOf(templateId)) : Optional.empty();
    }

    /** Tells that a decision on the template was made, when its creator wants to know. */
    public void tell(VmsTemplate template) {
        template.callbackUrl()
                .map(url -> new TemplateStatusChanged(url, template.view(clock.instant(), settings.current())))
                .ifPresent(changed::fire);
    }

    static Set<Carrier> carriers(Set<String> wireNames) {
        Set<Carrier> carriers = EnumSet.noneOf(Carrier.class);
        wireNames.forEach(name -> Carrier.ofWireName(name).ifPresent(carriers::add));
        return carriers;
    }
}
