package org.tidings.sms.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.review.ReviewKind;
import org.tidings.review.ReviewRequest;
import org.tidings.review.Reviews;
import org.tidings.shared.ApiException;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.SmsIds;

/** The rows of apps: makes them, and finds them to be changed. */
@ApplicationScoped
class SmsAppRegister {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SmsTenants tenants;

    @Inject
    private SmsAppConfiguration settings;

    @Inject
    private Reviews reviews;

    @Inject
    private Repeats repeats;

    @Inject
    private BusinessClock clock;

    @Inject
    private Randomness randomness;

    /** Makes an app and puts it before the operators, who may launch it before this returns; gives its id. */
    @Transactional
    public String add(Caller caller, Optional<RequestKey> key, SmsAppDraft draft) {
        int most = settings.current().mostApps();
        if (!tenants.countApp(caller, most)) {
            throw ApiException.of(SmsAppError.TOO_MANY, "There are " + most + " apps already");
        }
        requireFreeName(caller, draft.name());
        String id = SmsIds.next(randomness);
        entities.persist(new SmsApp(id, caller, draft, clock.instant()));
        entities.flush();
        key.ifPresent(known -> repeats.take(caller, known, id));
        submit(caller, id, draft);
        return id;
    }

    /** Makes an app what its tenant wants; one that its reviewer rejected is put before the operators again. */
    @Transactional
    public SmsAppView change(Caller caller, String appId, SmsAppDraft draft) {
        tenants.hold(caller);
        SmsApp app = lock(appId)
                .filter(found -> found.belongsTo(caller))
                .orElseThrow(() -> ApiException.of(SmsAppError.UNKNOWN));
        if (!app.isNamed(draft.name())) {
            requireFreeName(caller, draft.name());
        }
        boolean submittedAgain = app.isRejected();
        app.change(caller, draft, clock.instant());
        entities.flush();
        if (submittedAgain) {
            submit(caller, appId, draft);
        }
        return app.view();
    }

    private void submit(Caller caller, String appId, SmsAppDraft draft) {
        reviews.submit(caller, new ReviewRequest(ReviewKind.SMS_APP, appId, draft.name(), List.of()));
    }

    private void requireFreeName(Caller caller, String name) {
        boolean taken = entities.createQuery(
                                "select count(a) from SmsApp a where a.domainId = :domain and a.name = :name",
                                Long.class)
                        .setParameter("domain", caller.domainId())
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
        if (taken) {
            throw ApiException.of(SmsAppError.NAME_TAKEN);
        }
    }

    /** The app as it stands. */
    Optional<SmsApp> find(String appId) {
        return Optional.of(appId).filter(SmsIds::isOne).map(id -> entities.find(SmsApp.class, id));
    }

    /** The app, for nobody else to change until the transaction ends. */
    Optional<SmsApp> lock(String appId) {
        return Optional.of(appId)
                .filter(SmsIds::isOne)
                .map(id -> entities.find(SmsApp.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
