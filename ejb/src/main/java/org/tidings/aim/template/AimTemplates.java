package org.tidings.aim.template;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.aim.material.MaterialUses;
import org.tidings.aim.template.AimTemplateFilter.Extent;
import org.tidings.aim.template.AimTemplateFilter.Ownership;
import org.tidings.aim.template.DisabledMark.Disabler;
import org.tidings.aim.template.NewAimTemplate.Submission;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.review.SensitiveWords;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.time.BusinessClock;

/** Makes card templates, lists them, switches them on and off, and deletes them, for the tenant whose they are. */
@Stateless
public class AimTemplates {
    /** Beyond that many items a list is empty. */
    private static final int REACH = 10_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AimTemplateRegister register;

    @Inject
    private AimTemplateConfiguration settings;

    @Inject
    private MaterialUses materials;

    @Inject
    private SensitiveWords words;

    @Inject
    private Repeats repeats;

    @Inject
    private BusinessClock clock;

    /** Whether a template can be used. */
    public enum Switch {
        ON,
        OFF
    }

    /**
     * Makes a template and, unless it is a draft, puts it before the reviewers of each vendor. The materials that it names
     * are used from then on.
     *
     * @return the template's id
     * @throws ApiException 400 naming the field whose rule is broken
     */
    public String create(Caller caller, Optional<RequestKey> key, NewAimTemplate template) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.orElseGet(() -> make(caller, key, template));
    }

    private String make(Caller caller, Optional<RequestKey> key, NewAimTemplate wanted) {
        TemplatePlan plan = CardRules.plan(wanted);
        WordRules.check(wanted, words.current(caller));
        Set<String> named = MaterialRules.namedBy(plan.contents());
        Set<Vendor> vendors = new MaterialRules(materials.find(caller, named)).check(plan);
        requireRoom(caller);
        AimTemplate template = register.add(caller, plan, vendors);
        materials.use(caller, template.id(), named);
        key.ifPresent(known -> repeats.take(caller, known, template.id()));
        if (wanted.submission() == Submission.AT_ONCE) {
            register.submit(caller, template);
        }
        return template.id();
    }

    private void requireRoom(Caller caller) {
        long there = entities.createQuery(
                        "select count(t) from AimTemplate t where t.domainId = :domain and t.deletedAt is null",
                        Long.class)
                .setParameter("domain", caller.domainId())
                .getSingleResult();
        int most = settings.current().mostTemplates();
        if (there >= most) {
            throw ApiException.of(AimTemplateError.TOO_MANY, "There are " + most + " templates already");
        }
    }

    /**
     * Hands a draft of the caller's to the reviewers. 404 when there is no such template, 400 when it is no draft or has a word
     * that came to the operator's list since.
     */
    public AimTemplateView submit(Caller caller, String templateId) {
        AimTemplate draft = register.lock(templateId)
                .filter(template -> template.belongsTo(caller))
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        WordRules.check(draft.asAskedFor(), words.current(caller));
        register.submit(caller, draft);
        return draft.view(settings.current());
    }

    /** The caller's templates and those published to all, the newest first; nothing beyond the ten thousandth. */
    public Page<AimTemplateView> list(Caller caller, AimTemplateFilter filter, PageQuery page) {
        Conditions conditions = conditions(caller, filter);
        long total = conditions
                .bind(entities.createQuery("select count(t) from AimTemplate t" + conditions.where(), Long.class))
                .getSingleResult();
        if ((long) page.offset() + page.limit() > REACH) {
            return new Page<>(List.of(), total, page);
        }
        List<AimTemplate> found = conditions
                .bind(entities.createQuery(
                        "select t from AimTemplate t" + conditions.where() + " order by t.createdAt desc, t.id desc",
                        AimTemplate.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return new Page<>(
                found.stream().map(template -> show(template, filter.extent())).toList(), total, page);
    }

    private AimTemplateView show(AimTemplate template, Extent extent) {
        return switch (extent) {
            case STATUS -> template.outline(settings.current());
            case WHOLE -> template.view(settings.current());
        };
    }

    private static Conditions conditions(Caller caller, AimTemplateFilter filter) {
        Conditions conditions = new Conditions().and("t.deletedAt is null");
        if (filter.ownership().isEmpty()) {
            conditions.and("(t.domainId = :domain or t.publishedAt is not null)", "domain", caller.domainId());
        } else if (filter.ownership().get() == Ownership.PRIVATE) {
            conditions.and("t.domainId = :domain", "domain", caller.domainId());
        } else {
            conditions.and("t.publishedAt is not null");
        }
        filter.id()
                .ifPresent(id -> conditions.and(
                        "t.id = :id", "id", AimTemplateRegister.key(id).orElse(0L)));
        filter.name()
                .ifPresent(name -> conditions.and(
                        "t.written.name like :name escape '\\'", "name", "%" + Conditions.literal(name) + "%"));
        filter.created()
                .ifPresent(created -> conditions
                        .and("t.createdAt >= :begin", "begin", created.begin())
                        .and("t.createdAt <= :end", "end", created.end()));
        if (!filter.vendors().isEmpty()) {
            conditions.and(
                    "exists (select 1 from t.vendors v where v.vendor in :vendors)", "vendors", filter.vendors());
        }
        return conditions.andIfGiven("t.written.hasParams = :parameterised", "parameterised", filter.parameterised());
    }

    /**
     * Lets a template that passed its review be used, or keeps it from being used. What is so already stays so.
     *
     * @throws ApiException 400 when the template is unknown, is public, has not passed, or an operator disabled it
     */
    public void turn(Caller caller, String templateId, Switch position) {
        AimTemplate template = register.lock(templateId)
                .filter(found -> found.isSeenBy(caller))
                .orElseThrow(() -> ApiException.of(AimTemplateError.UNKNOWN));
        requireTurnable(template);
        if (template.isDisabledBy(Disabler.TENANT) == (position == Switch.OFF)) {
            return;
        }
        if (position == Switch.OFF) {
            template.disable(caller, Disabler.TENANT, "用户禁用", clock.instant());
        } else {
            template.enable(caller, Disabler.TENANT, clock.instant());
        }
        register.tell(template);
    }

    private static void requireTurnable(AimTemplate template) {
        if (template.isPublished()) {
            throw ApiException.of(AimTemplateError.UNAUTHORISED, "Public templates are the operator's to change");
        }
        if (template.auditState() != AuditState.PASSED) {
            throw ApiException.of(AimTemplateError.NOT_UPDATED, "The template has not passed its review");
        }
        if (template.isDisabledBy(Disabler.OPERATOR)) {
            throw ApiException.of(AimTemplateError.NOT_UPDATED, "An operator disabled the template");
        }
    }

    /**
     * Deletes a template of the caller's that is neither under review nor public, and releases its materials.
     *
     * @throws ApiException 400 with the reason why it cannot be deleted
     */
    public void delete(Caller caller, String templateId) {
        AimTemplate template = register.lock(templateId)
                .filter(found -> found.isSeenBy(caller))
                .orElseThrow(() -> ApiException.of(AimTemplateError.NOT_DELETED, "No such personal template"));
        if (template.isPublished()) {
            throw ApiException.of(AimTemplateError.PUBLIC);
        }
        if (template.auditState() == AuditState.UNDER_REVIEW) {
            throw ApiException.of(AimTemplateError.UNDER_REVIEW);
        }
        template.delete(caller, clock.instant());
        materials.release(caller, templateId);
    }
}
