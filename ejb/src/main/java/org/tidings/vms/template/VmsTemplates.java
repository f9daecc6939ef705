package org.tidings.vms.template;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.time.BusinessClock;
import org.tidings.vms.template.TemplateFilter.Ownership;

/** Makes basic-edition templates, lists them, and lets operators publish and disable them. */
@Stateless
public class VmsTemplates {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TemplateRegister register;

    @Inject
    private TemplateObjects objects;

    @Inject
    private MediaLoader media;

    @Inject
    private AddressRules addresses;

    @Inject
    private TemplateSettingsSource settings;

    @Inject
    private Repeats repeats;

    @Inject
    private BusinessClock clock;

    /**
     * Makes a template and, unless it is a draft, puts it before the reviewers. No transaction is open while media are
     * fetched and stored; the objects are there before the row that names them.
     *
     * @return the template's id
     * @throws ApiException 400 naming the field whose rule is broken
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public String create(Caller caller, Optional<RequestKey> key, NewTemplate template) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.orElseGet(() -> make(caller, key, template));
    }

    private String make(Caller caller, Optional<RequestKey> key, NewTemplate template) {
        TemplatePlan plan = TemplateRules.plan(template, settings.current());
        template.callbackUrl().ifPresent(url -> addresses.check("callbackurl", url));
        List<TemplateElement> elements = objects.keep(media.load(plan, settings.current()));
        try {
            return register.add(caller, key, plan, elements);
        } catch (RuntimeException refused) {
            objects.forget(elements);
            throw refused;
        }
    }

    /** Hands a draft of the caller's to the reviewers. 404 when there is no such template, 400 when it is no draft. */
    public TemplateView submit(Caller caller, String templateId) {
        VmsTemplate draft = register.lock(templateId)
                .filter(template -> template.belongsTo(caller))
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        register.submit(caller, draft);
        return view(draft);
    }

    /** The caller's templates and those published to all, the newest first. */
    public Page<TemplateView> list(Caller caller, TemplateFilter filter, PageQuery page) {
        Conditions conditions = conditions(caller, filter);
        long total = conditions
                .bind(entities.createQuery("select count(t) from VmsTemplate t" + conditions.where(), Long.class))
                .getSingleResult();
        List<VmsTemplate> found = conditions
                .bind(entities.createQuery(
                        "select t from VmsTemplate t" + conditions.where() + " order by t.createdAt desc, t.id desc",
                        VmsTemplate.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return new Page<>(found.stream().map(this::view).toList(), total, page);
    }

    private static Conditions conditions(Caller caller, TemplateFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.ownership().isEmpty()) {
            conditions.and("(t.domainId = :domain or t.publishedAt is not null)", "domain", caller.domainId());
        } else if (filter.ownership().get() == Ownership.PRIVATE) {
            conditions.and("t.domainId = :domain", "domain", caller.domainId());
        } else {
            conditions.and("t.publishedAt is not null");
        }
        filter.id()
                .ifPresent(id -> conditions.and(
                        "t.id = :id", "id", TemplateRegister.key(id).orElse(0L)));
        filter.name()
                .ifPresent(name ->
                        conditions.and("t.name like :name escape '\\'", "name", "%" + Conditions.literal(name) + "%"));
        filter.created()
                .ifPresent(created -> conditions
                        .and("t.createdAt >= :begin", "begin", created.begin())
                        .and("t.createdAt <= :end", "end", created.end()));
        return conditions.andIfGiven("t.hasVariables = :parameterised", "parameterised", filter.parameterised());
    }

    /** Any tenant's template with all that reviewers look at, or 404. */
    public TemplateDetails show(Caller operator, String templateId) {
        VmsTemplate template =
                register.find(templateId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        return template.details(view(template));
    }

    /** Lets every tenant list and send a template that is usable now. */
    public TemplateView publish(Caller operator, String templateId) {
        return change(templateId, template -> template.publish(clock.instant()));
    }

    /** Leaves a published template to its own tenant again. */
    public TemplateView withdraw(Caller operator, String templateId) {
        return change(templateId, VmsTemplate::withdraw);
    }

    /** Keeps everyone from sending a template, for a reason that its creator is told. */
    public TemplateView disable(Caller operator, String templateId, String reason) {
        WireText.line("reason", reason, LONGEST_REASON);
        return change(templateId, template -> {
            template.disable(reason, clock.instant());
            register.tell(template);
        });
    }

    /** Lets a disabled template be sent again. */
    public TemplateView enable(Caller operator, String templateId) {
        return change(templateId, template -> {
            template.enable();
            register.tell(template);
        });
    }

    private TemplateView change(String templateId, Consumer<VmsTemplate> change) {
        VmsTemplate template =
                register.lock(templateId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        change.accept(template);
        return view(template);
    }

    private TemplateView view(VmsTemplate template) {
        return template.view(clock.instant(), settings.current());
    }
}
