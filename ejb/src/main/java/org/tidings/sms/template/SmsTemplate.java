package org.tidings.sms.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.review.Reminder;
import org.tidings.shared.ApiException;
import org.tidings.sms.SmsType;

/** A template of short messages. What it says changes only after it was rejected. */
@Entity
@Table(name = "sms_template")
class SmsTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sms_template_seq")
    @SequenceGenerator(name = "sms_template_seq", sequenceName = "sms_template_seq", allocationSize = 1)
    @Column(name = "template_id")
    private @Nullable Long id;

    @Column(name = "domain_id")
    private String domainId;

    @Column(name = "app_id")
    private String appId;

    @Column(name = "signature_id")
    private String signatureId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private SmsType type;

    @Column(name = "content")
    private String content;

    @Column(name = "description")
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SmsTemplateState state;

    @Column(name = "review_desc")
    private @Nullable String reviewDesc;

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

    @ElementCollection
    @CollectionTable(name = "sms_template_variable", joinColumns = @JoinColumn(name = "template_id"))
    @OrderBy("index")
    private List<DeclaredVariable> variables = new ArrayList<>();

    protected SmsTemplate() {}

    SmsTemplate(Caller creator, SmsTemplatePlan plan, Instant now) {
        this.domainId = creator.domainId();
        this.createdBy = creator.userName();
        this.createdAt = now;
        this.updatedBy = creator.userName();
        this.updatedAt = now;
        write(plan);
    }

    private void write(SmsTemplatePlan plan) {
        NewSmsTemplate wanted = plan.template();
        appId = plan.appId();
        signatureId = wanted.signatureId();
        type = plan.type();
        name = wanted.name();
        content = wanted.content();
        description = wanted.description().orElse(null);
        variables.clear();
        wanted.variables().forEach(declaration -> variables.add(new DeclaredVariable(declaration)));
        state = SmsTemplateState.REVIEWING;
    }

    /** Makes it anew of what its tenant wants after it was rejected; it is for the reviewers again. */
    void change(Caller by, SmsTemplatePlan plan, Instant now) {
        if (state != SmsTemplateState.REJECTED) {
            throw ApiException.of(SmsTemplateError.NOT_REJECTED);
        }
        reviewDesc = null;
        urgedAt = null;
        urgeDesc = null;
        write(plan);
        updated(by, now);
    }

    /** Notes what the reviewer said and whether the template may be sent now. */
    void reviewed(SmsTemplateState verdict, String comment, Instant now) {
        state = verdict;
        reviewDesc = comment;
        updatedAt = now;
    }

    void urged(Reminder reminder) {
        urgedAt = reminder.at();
        urgeDesc = reminder.text();
    }

    void delete(Caller by, Instant now) {
        deletedAt = now;
        updated(by, now);
    }

    private void updated(Caller by, Instant now) {
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
        return String.valueOf(id);
    }

    String domainId() {
        return domainId;
    }

    String appId() {
        return appId;
    }

    String signatureId() {
        return signatureId;
    }

    String name() {
        return name;
    }

    SmsTemplateState state() {
        return state;
    }

    List<SmsVariableView> variables() {
        return variables.stream().map(DeclaredVariable::view).toList();
    }

    SmsTemplateView view(String appName) {
        return new SmsTemplateView(
                id(),
                domainId,
                appId,
                appName,
                signatureId,
                name,
                type,
                content,
                Optional.ofNullable(description),
                state,
                Optional.ofNullable(reviewDesc),
                Reminder.of(urgedAt, urgeDesc),
                createdAt);
    }

    SmsTemplateDetails details(String appName, Optional<String> signatureName) {
        return new SmsTemplateDetails(
                view(appName),
                signatureName,
                variables(),
                createdBy,
                updatedBy,
                updatedAt,
                Optional.ofNullable(deletedAt));
    }
}
