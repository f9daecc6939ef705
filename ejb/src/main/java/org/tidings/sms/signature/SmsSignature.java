package org.tidings.sms.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.review.Reminder;
import org.tidings.shared.ApiException;
import org.tidings.sms.SmsType;

/** A signature of short messages. */
@Entity
@Table(name = "sms_signature")
class SmsSignature {
    @Id
    @Column(name = "signature_id")
    private String id;

    @Column(name = "domain_id")
    private String domainId;

    @Column(name = "app_id")
    private String appId;

    @Column(name = "name")
    private String name;

    /** The name as long as nobody else may have it. */
    @Column(name = "live_name")
    private @Nullable String liveName;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private SmsType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SmsSignatureState state;

    @Embedded
    private WrittenEvidence evidence;

    @Column(name = "review_desc")
    private @Nullable String reviewDesc;

    @Column(name = "channel_num")
    private @Nullable String channelNum;

    @Column(name = "urged_at")
    private @Nullable Instant urgedAt;

    @Column(name = "urge_desc")
    private @Nullable String urgeDesc;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected SmsSignature() {}

    SmsSignature(String id, Caller creator, SmsSignatureDraft draft, Instant now) {
        this.id = id;
        this.domainId = creator.domainId();
        this.createdBy = creator.userName();
        this.createdAt = now;
        this.updatedBy = creator.userName();
        this.updatedAt = now;
        this.state = SmsSignatureState.PENDING_REVIEW;
        write(draft);
    }

    private void write(SmsSignatureDraft draft) {
        appId = draft.appId();
        name = draft.name();
        liveName = draft.name();
        type = draft.type();
        evidence = new WrittenEvidence(draft.evidence());
    }

    /** Makes it anew of what its tenant wants after it was rejected. */
    void change(Caller by, SmsSignatureDraft draft, Instant now) {
        requireRejected();
        reviewDesc = null;
        urgedAt = null;
        urgeDesc = null;
        state = SmsSignatureState.PENDING_REVIEW;
        write(draft);
        updated(by, now);
    }

    void requireRejected() {
        if (state != SmsSignatureState.REVIEW_NOT_PASS) {
            throw ApiException.of(SmsSignatureError.NOT_REJECTED);
        }
    }

    boolean hasNameAndTypeOf(SmsSignatureDraft draft) {
        return name.equals(draft.name()) && type == draft.type();
    }

    /** Notes that the reviewer has nothing against it; it can be used as soon as it has a number. */
    void approve(String comment, Instant now) {
        state = channelNum == null ? SmsSignatureState.PROCESSING : SmsSignatureState.REVIEW_PASSED;
        reviewed(comment, now);
    }

    /** Notes that the reviewer does not want it, or does not want it again. */
    void reject(String reason, Instant now) {
        state = state == SmsSignatureState.PENDING_ACTIVATE
                ? SmsSignatureState.TO_BE_ACTIVATED
                : SmsSignatureState.REVIEW_NOT_PASS;
        reviewed(reason, now);
    }

    private void reviewed(String comment, Instant now) {
        reviewDesc = comment;
        updatedAt = now;
    }

    /** Lets it be sent from a number, instead of the one that it had. */
    void giveNumber(String number) {
        requireApproved();
        channelNum = number;
        state = SmsSignatureState.REVIEW_PASSED;
    }

    void requireApproved() {
        if (state != SmsSignatureState.PROCESSING && state != SmsSignatureState.REVIEW_PASSED) {
            throw ApiException.of(SmsSignatureError.NOT_APPROVED);
        }
    }

    /** Takes it out of use until its tenant asks for it again. */
    void deactivate(Caller operator, String reason, Instant now) {
        if (!state.isUsable()) {
            throw ApiException.of(SmsSignatureError.NOT_APPROVED);
        }
        state = SmsSignatureState.TO_BE_ACTIVATED;
        reviewDesc = reason;
        updated(operator, now);
    }

    /** Asks for a signature that was taken out of use. */
    void askAgain(Caller by, Instant now) {
        if (state != SmsSignatureState.TO_BE_ACTIVATED) {
            throw ApiException.of(SmsSignatureError.NOT_DEACTIVATED);
        }
        state = SmsSignatureState.PENDING_ACTIVATE;
        urgedAt = null;
        urgeDesc = null;
        updated(by, now);
    }

    void urged(Reminder reminder) {
        urgedAt = reminder.at();
        urgeDesc = reminder.text();
    }

    void delete(Caller by, Instant now) {
        deletedAt = now;
        liveName = null;
        channelNum = null;
        updated(by, now);
    }

    /** Notes who changed it last. */
    void updated(Caller by, Instant now) {
        updatedBy = by.userName();
        updatedAt = now;
    }

    boolean belongsTo(Caller caller) {
        return domainId.equals(caller.domainId());
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    String id() {
        return id;
    }

    String domainId() {
        return domainId;
    }

    String appId() {
        return appId;
    }

    String name() {
        return name;
    }

    SmsType type() {
        return type;
    }

    SmsSignatureState state() {
        return state;
    }

    Optional<String> channelNum() {
        return Optional.ofNullable(channelNum);
    }

    SignatureEvidence evidence() {
        return evidence.value();
    }

    SmsSignatureView view(String appName) {
        return new SmsSignatureView(
                id,
                domainId,
                appId,
                appName,
                name,
                type,
                state,
                channelNum(),
                evidence(),
                Optional.ofNullable(reviewDesc),
                Reminder.of(urgedAt, urgeDesc),
                createdAt);
    }

    SmsSignatureDetails details(String appName) {
        return new SmsSignatureDetails(view(appName), createdBy, updatedBy, updatedAt, Optional.ofNullable(deletedAt));
    }
}
