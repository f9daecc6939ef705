package org.tidings.sms.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;

/** An app of short messages. */
@Entity
@Table(name = "sms_app")
class SmsApp {
    @Id
    @Column(name = "app_id")
    private String id;

    @Column(name = "domain_id")
    private String domainId;

    @Column(name = "name")
    private String name;

    @Column(name = "uplink_url")
    private @Nullable String uplinkUrl;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SmsAppState state;

    /** Whether it is suspended because its reviewer did not want it. */
    @Column(name = "rejected")
    private boolean rejected;

    @Column(name = "state_reason")
    private @Nullable String reason;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SmsApp() {}

    SmsApp(String id, Caller creator, SmsAppDraft draft, Instant now) {
        this.id = id;
        this.domainId = creator.domainId();
        this.state = SmsAppState.CREATED;
        this.createdBy = creator.userName();
        this.createdAt = now;
        this.name = draft.name();
        this.uplinkUrl = draft.uplinkUrl().orElse(null);
        this.updatedBy = creator.userName();
        this.updatedAt = now;
    }

    /** Makes it what its tenant wants; a rejected one waits to be launched again. */
    void change(Caller by, SmsAppDraft draft, Instant now) {
        name = draft.name();
        uplinkUrl = draft.uplinkUrl().orElse(null);
        if (rejected) {
            rejected = false;
            reason = null;
            state = SmsAppState.CREATED;
        }
        updated(by, now);
    }

    boolean isNamed(String asked) {
        return name.equals(asked);
    }

    boolean isRejected() {
        return rejected;
    }

    /** Lets messages be sent for it for the first time. */
    void launch(Caller operator, Instant now) {
        if (state == SmsAppState.CREATED) {
            state = SmsAppState.LAUNCHED;
            updated(operator, now);
        }
    }

    /** Notes that its reviewer does not want it as it is; its tenant may change it. */
    void reject(Caller operator, String why, Instant now) {
        if (state == SmsAppState.CREATED) {
            suspend(operator, why, now);
            rejected = true;
        }
    }

    /** Keeps messages from being sent for it. */
    void suspend(Caller operator, String why, Instant now) {
        state = SmsAppState.SUSPENDED;
        reason = why;
        updated(operator, now);
    }

    /** Lets messages be sent for it again. */
    void resume(Caller operator, Instant now) {
        if (state != SmsAppState.SUSPENDED) {
            throw ApiException.of(SmsAppError.NOT_SUSPENDED);
        }
        state = SmsAppState.LAUNCHED;
        rejected = false;
        reason = null;
        updated(operator, now);
    }

    private void updated(Caller by, Instant now) {
        updatedBy = by.userName();
        updatedAt = now;
    }

    boolean belongsTo(Caller caller) {
        return domainId.equals(caller.domainId());
    }

    boolean is(SmsAppState asked) {
        return state == asked;
    }

    SmsAppView view() {
        return new SmsAppView(id, domainId, name, Optional.ofNullable(uplinkUrl), state, createdAt);
    }

    SmsAppDetails details() {
        return new SmsAppDetails(view(), Optional.ofNullable(reason), createdBy, updatedBy, updatedAt);
    }
}
