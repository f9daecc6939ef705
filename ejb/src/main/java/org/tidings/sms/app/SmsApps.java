package org.tidings.sms.app;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.net.AddressRules;

/** Makes apps of short messages, lists and changes them, for the tenant whose they are. */
@Stateless
public class SmsApps {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsAppRegister register;

    @Inject
    private AddressRules addresses;

    @Inject
    private Repeats repeats;

    /**
     * Makes an app and puts it before the operators. No transaction is open while its address is looked up.
     *
     * @return the app's id
     * @throws ApiException 400 when a rule is broken, the name is taken, or there are as many apps as there may be
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public String create(Caller caller, Optional<RequestKey> key, SmsAppDraft draft) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.orElseGet(() -> make(caller, key, draft));
    }

    private String make(Caller caller, Optional<RequestKey> key, SmsAppDraft draft) {
        check(draft);
        return register.add(caller, key, draft);
    }

    /**
     * Renames the caller's app and says where its uplinks go from now on; without an address they go nowhere. An app that its
     * reviewer rejected is put before the operators again.
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public SmsAppView change(Caller caller, String appId, SmsAppDraft draft) {
        check(draft);
        return register.change(caller, appId, draft);
    }

    private void check(SmsAppDraft draft) {
        draft.check();
        draft.uplinkUrl().ifPresent(url -> addresses.check("up_link_addr", url));
    }

    /** The caller's app, if there is one. */
    public Optional<SmsAppView> find(Caller caller, String appId) {
        return register.find(appId).filter(app -> app.belongsTo(caller)).map(SmsApp::view);
    }

    /** The caller's app, or 400. */
    public SmsAppView show(Caller caller, String appId) {
        return find(caller, appId).orElseThrow(() -> ApiException.of(SmsAppError.UNKNOWN));
    }

    /** The caller's app with why it is suspended, or 404. */
    public SmsAppDetails explain(Caller caller, String appId) {
        return register.find(appId)
                .filter(app -> app.belongsTo(caller))
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND))
                .details();
    }

    /**
     * Refuses an app that nothing may be made for.
     *
     * @throws ApiException 400 when the caller has no such app, or it is not launched
     */
    public void requireLaunched(Caller caller, String appId) {
        if (!show(caller, appId).isLaunched()) {
            throw ApiException.of(SmsAppError.NOT_LAUNCHED);
        }
    }

    /** Those of the caller's apps that have the ids, by their ids. */
    public Map<String, SmsAppView> find(Caller caller, Collection<String> appIds) {
        return views(new Conditions().and("a.domainId = :domain", "domain", caller.domainId()), List.copyOf(appIds));
    }

    /** Apps of any tenant that have the ids, by their ids. */
    public Map<String, SmsAppView> findAny(Caller system, Collection<String> appIds) {
        return views(new Conditions(), List.copyOf(appIds));
    }

    private Map<String, SmsAppView> views(Conditions conditions, List<String> appIds) {
        if (appIds.isEmpty()) {
            return Map.of();
        }
        conditions.and("a.id in :ids", "ids", appIds);
        return conditions
                .bind(entities.createQuery("select a from SmsApp a" + conditions.where(), SmsApp.class))
                .getResultStream()
                .map(SmsApp::view)
                .collect(Collectors.toMap(SmsAppView::appId, Function.identity()));
    }

    /** The caller's apps, the newest first. */
    public Page<SmsAppView> list(Caller caller, SmsAppFilter filter, PageQuery page) {
        Conditions conditions = new Conditions().and("a.domainId = :domain", "domain", caller.domainId());
        return page(entities, conditions, filter, page).map(SmsApp::view);
    }

    static Page<SmsApp> page(EntityManager entities, Conditions conditions, SmsAppFilter filter, PageQuery page) {
        filter.name()
                .ifPresent(name ->
                        conditions.and("a.name like :name escape '\\'", "name", "%" + Conditions.literal(name) + "%"));
        filter.created()
                .ifPresent(created -> conditions
                        .and("a.createdAt >= :begin", "begin", created.begin())
                        .and("a.createdAt <= :end", "end", created.end()));
        conditions.andIfGiven("a.state = :state", "state", filter.state());
        long total = conditions
                .bind(entities.createQuery("select count(a) from SmsApp a" + conditions.where(), Long.class))
                .getSingleResult();
        List<SmsApp> found = conditions
                .bind(entities.createQuery(
                        "select a from SmsApp a" + conditions.where() + " order by a.createdAt desc, a.id desc",
                        SmsApp.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return new Page<>(found, total, page);
    }
}
