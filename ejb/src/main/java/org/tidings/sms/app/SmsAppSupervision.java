package org.tidings.sms.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.time.BusinessClock;

/** What an operator does with any tenant's apps, beside reviewing them. */
@Stateless
public class SmsAppSupervision {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsAppRegister register;

    @Inject
    private BusinessClock clock;

    /** Apps of all tenants or of one, the newest first. */
    public Page<SmsAppDetails> list(Caller operator, Optional<String> domainId, SmsAppFilter filter, PageQuery page) {
        Conditions conditions = new Conditions().andIfGiven("a.domainId = :domain", "domain", domainId);
        return SmsApps.page(entities, conditions, filter, page).map(SmsApp::details);
    }

    /** Any tenant's app, or 404. */
    public SmsAppDetails show(Caller operator, String appId) {
        return register.find(appId)
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND))
                .details();
    }

    /** Keeps a launched app from sending anything, for a reason. */
    public SmsAppDetails suspend(Caller operator, String appId, String reason) {
        WireText.line("reason", reason, LONGEST_REASON);
        SmsApp app = lock(appId);
        if (!app.is(SmsAppState.LAUNCHED)) {
            throw ApiException.of(SmsAppError.NOT_LAUNCHED);
        }
        app.suspend(operator, reason, clock.instant());
        return app.details();
    }

    /** Lets a suspended app send again. */
    public SmsAppDetails launch(Caller operator, String appId) {
        SmsApp app = lock(appId);
        app.resume(operator, clock.instant());
        return app.details();
    }

    private SmsApp lock(String appId) {
        return register.lock(appId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }
}
