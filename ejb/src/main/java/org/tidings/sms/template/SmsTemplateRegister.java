package org.tidings.sms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.review.ReviewDecided;
import org.tidings.review.ReviewKind;
import org.tidings.review.ReviewRequest;
import org.tidings.review.Reviews;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.signature.SmsSignatureDeleted;

/**
 * The rows of templates: makes them, finds them to be changed, and applies to them what happens elsewhere. Whoever needs a
 * review and its template takes the review first.
 */
@ApplicationScoped
class SmsTemplateRegister {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Reviews reviews;

    @Inject
    private BusinessClock clock;

    SmsTemplate add(Caller caller, SmsTemplatePlan plan) {
        SmsTemplate template = new SmsTemplate(caller, plan, clock.instant());
        entities.persist(template);
        return template;
    }

    /** Puts the template before the reviewers, which may decide before this returns. */
    void submit(Caller caller, SmsTemplate template) {
        entities.flush();
        reviews.submit(caller, new ReviewRequest(ReviewKind.SMS_TEMPLATE, template.id(), template.name(), List.of()));
    }

    /** The caller's template as it stands; nothing when it is deleted. */
    Optional<SmsTemplate> find(Caller caller, String templateId) {
        return findAny(templateId).filter(template -> template.belongsTo(caller) && !template.isDeleted());
    }

    /** The same without reading it, for whoever locks it later. */
    boolean isThere(Caller caller, String templateId) {
        return entities.createQuery("""
                                select count(t) from SmsTemplate t
                                where t.id = :id and t.domainId = :domain and t.deletedAt is null""", Long.class)
                        .setParameter("id", TemplateIds.key(templateId).orElse(0L))
                        .setParameter("domain", caller.domainId())
                        .getSingleResult()
                > 0;
    }

    /** Any tenant's template as it stands, or stood when it was deleted. */
    Optional<SmsTemplate> findAny(String templateId) {
        return TemplateIds.key(templateId).flatMap(id -> Optional.ofNullable(entities.find(SmsTemplate.class, id)));
    }

    /** The template, for nobody else to change until the transaction ends; nothing when it is deleted. */
    Optional<SmsTemplate> lock(String templateId) {
        return TemplateIds.key(templateId)
                .flatMap(
                        id -> Optional.ofNullable(entities.find(SmsTemplate.class, id, LockModeType.PESSIMISTIC_WRITE)))
                .filter(template -> !template.isDeleted());
    }

    /** Deletes a template and takes it from the reviewers; tells whether there was one that the caller may delete. */
    boolean delete(Caller caller, String templateId) {
        reviews.withdraw(caller, ReviewKind.SMS_TEMPLATE, templateId);
        Optional<SmsTemplate> template = lock(templateId).filter(found -> found.belongsTo(caller));
        template.ifPresent(found -> found.delete(caller, clock.instant()));
        return template.isPresent();
    }

    void apply(@Observes ReviewDecided decision) {
        if (decision.kind() == ReviewKind.SMS_TEMPLATE) {
            SmsTemplateState verdict = decision.isApproval() ? SmsTemplateState.ADOPTED : SmsTemplateState.REJECTED;
            lock(decision.subjectId())
                    .ifPresent(template -> template.reviewed(verdict, decision.comment(), decision.decidedAt()));
        }
    }

    /** A signature takes its templates with it. Those that wait for a reviewer are taken from him. */
    void apply(@Observes SmsSignatureDeleted deleted) {
        entities.flush();
        List<String> waiting = entities.createQuery(
                        "select t.id from SmsTemplate t where t.signatureId = :signature and t.state = :reviewing",
                        Long.class)
                .setParameter("signature", deleted.signatureId())
                .setParameter("reviewing", SmsTemplateState.REVIEWING)
                .getResultStream()
                .map(String::valueOf)
                .toList();
        reviews.withdraw(deleted.by(), ReviewKind.SMS_TEMPLATE, waiting);
        entities.createQuery("""
                        update SmsTemplate t set t.deletedAt = :now, t.updatedAt = :now, t.updatedBy = :by
                        where t.signatureId = :signature and t.deletedAt is null""")
                .setParameter("now", clock.instant())
                .setParameter("by", deleted.by().userName())
                .setParameter("signature", deleted.signatureId())
                .executeUpdate();
    }
}
