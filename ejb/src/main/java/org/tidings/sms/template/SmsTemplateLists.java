package org.tidings.sms.template;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Conditions;
import org.tidings.sms.app.SmsAppFilter;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** Shows templates of short messages, to those whose they are. */
@Stateless
public class SmsTemplateLists {
    private static final PageQuery ALL_APPS = new PageQuery(0, 10_000);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsTemplateRegister register;

    @Inject
    private SmsApps apps;

    /** The caller's templates, the newest first. */
    public Page<SmsTemplateView> list(Caller caller, SmsTemplateFilter filter, PageQuery page) {
        Conditions conditions = conditions(caller, filter);
        long total = conditions
                .bind(entities.createQuery("select count(t) from SmsTemplate t" + conditions.where(), Long.class))
                .getSingleResult();
        List<SmsTemplate> found = conditions
                .bind(entities.createQuery(
                        "select t from SmsTemplate t" + conditions.where() + " order by t.createdAt desc, t.id desc",
                        SmsTemplate.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        Map<String, SmsAppView> byId =
                apps.find(caller, found.stream().map(SmsTemplate::appId).toList());
        return new Page<>(
                found.stream()
                        .map(template -> template.view(nameIn(byId, template.appId())))
                        .toList(),
                total,
                page);
    }

    private static String nameIn(Map<String, SmsAppView> apps, String appId) {
        return Optional.ofNullable(apps.get(appId)).map(SmsAppView::name).orElse("");
    }

    private Conditions conditions(Caller caller, SmsTemplateFilter filter) {
        Conditions conditions = new Conditions()
                .and("t.deletedAt is null")
                .and("t.domainId = :domain", "domain", caller.domainId())
                .andIfGiven("t.type = :type", "type", filter.type())
                .andIfGiven("t.state = :state", "state", filter.state());
        filter.templateId().ifPresent(id -> {
            TemplateIds.requireNumeric(id);
            conditions.and("t.id = :id", "id", TemplateIds.key(id).orElse(0L));
        });
        filter.appName().ifPresent(name -> conditions.and("t.appId in :apps", "apps", appsNamed(caller, name)));
        filter.name()
                .ifPresent(name ->
                        conditions.and("t.name like :name escape '\\'", "name", "%" + Conditions.literal(name) + "%"));
        filter.created()
                .ifPresent(created -> conditions
                        .and("t.createdAt >= :begin", "begin", created.begin())
                        .and("t.createdAt <= :end", "end", created.end()));
        return conditions;
    }

    private List<String> appsNamed(Caller caller, String name) {
        SmsAppFilter named = new SmsAppFilter(Optional.of(name), Optional.empty(), Optional.empty());
        return apps.list(caller, named, ALL_APPS).items().stream()
                .map(SmsAppView::appId)
                .toList();
    }

    /** The caller's template, or 400. */
    public SmsTemplateView show(Caller caller, String templateId) {
        SmsTemplate template = own(caller, templateId);
        return template.view(
                apps.find(caller, template.appId()).map(SmsAppView::name).orElse(""));
    }

    /** What the caller's template is filled with, in the order of the variables; 400 when there is no such template. */
    public List<SmsVariableView> variables(Caller caller, String templateId) {
        return own(caller, templateId).variables();
    }

    private SmsTemplate own(Caller caller, String templateId) {
        TemplateIds.requireNumeric(templateId);
        return register.find(caller, templateId).orElseThrow(() -> ApiException.of(SmsTemplateError.UNKNOWN));
    }
}
