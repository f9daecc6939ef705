package org.tidings.aim.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.DisabledMark.Disabler;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.VendorReview.Verdict;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;

/** A card template. What it says never changes; who may use it does. */
@Entity
@Table(name = "aim_template")
class AimTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "aim_template_seq")
    @SequenceGenerator(name = "aim_template_seq", sequenceName = "aim_template_seq", allocationSize = 1)
    private @Nullable Long id;

    @Column(name = "domain_id")
    private String domainId;

    @Column(name = "name")
    private String name;

    @Column(name = "card_id")
    private String cardId;

    @Column(name = "sub_type")
    private @Nullable Integer subType;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "scene")
    private @Nullable String scene;

    @Embedded
    private SmsText sms;

    @Column(name = "pages")
    private String pages;

    @Column(name = "params")
    private String params;

    @Column(name = "has_params")
    private boolean hasParams;

    @Column(name = "preview_token")
    private String previewToken;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "audit_comment")
    private @Nullable String auditComment;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Embedded
    private @Nullable DisabledMark disabled;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @ElementCollection
    @CollectionTable(name = "aim_template_vendor", joinColumns = @JoinColumn(name = "template_id"))
    @BatchSize(size = 100)
    private List<VendorReview> vendors = new ArrayList<>();

    protected AimTemplate() {}

    AimTemplate(Caller creator, TemplatePlan plan, Set<Vendor> vendors, String previewToken, Instant now) {
        NewAimTemplate template = plan.template();
        this.domainId = creator.domainId();
        this.name = template.name();
        this.cardId = plan.card().layout().id();
        this.subType = plan.card().subType().orElse(null);
        this.purpose = template.purpose();
        this.scene = template.scene().orElse(null);
        this.sms = new SmsText(template.sms());
        this.pages = CardJson.writePages(plan.card().pages());
        this.params = CardJson.write(template.parameters());
        this.hasParams = !template.parameters().isEmpty();
        this.previewToken = previewToken;
        this.createdBy = creator.userName();
        this.createdAt = now;
        this.updatedBy = creator.userName();
        this.updatedAt = now;
        vendors.stream()
                .sorted()
                .forEach(vendor -> this.vendors.add(new VendorReview(vendor, Verdict.PENDING, null, now)));
    }

    private void updated(Caller by, Instant now) {
        updatedBy = by.userName();
        updatedAt = now;
    }

    /** Hands a draft to the reviewers. */
    void submit(Caller by, Instant now) {
        if (submittedAt != null) {
            throw ApiException.of(AimTemplateError.NOT_A_DRAFT);
        }
        submittedAt = now;
        updated(by, now);
    }

    /** Notes what some vendors decided. */
    void decide(Set<Vendor> by, Verdict verdict, String comment, Instant now) {
        vendors.replaceAll(review ->
                by.contains(review.vendor()) ? new VendorReview(review.vendor(), verdict, comment, now) : review);
        auditComment = comment;
        updatedAt = now;
    }

    /** Lets every tenant use it. */
    void publish(Caller by, Instant now) {
        if (!isUsable()) {
            throw ApiException.of(AimTemplateError.NOT_USABLE);
        }
        publishedAt = publishedAt == null ? now : publishedAt;
        updated(by, now);
    }

    /** Leaves it to its own tenant again. */
    void withdraw(Caller by, Instant now) {
        publishedAt = null;
        updated(by, now);
    }

    /** Keeps everyone from using it. */
    void disable(Caller by, Disabler disabler, String reason, Instant now) {
        disabled = new DisabledMark(disabler, reason, now);
        updated(by, now);
    }

    void enable(Caller by, Instant now) {
        disabled = null;
        updated(by, now);
    }

    void delete(Caller by, Instant now) {
        deletedAt = now;
        updated(by, now);
    }

    AuditState auditState() {
        if (submittedAt == null) {
            return AuditState.DRAFT;
        }
        if (vendors.stream().anyMatch(review -> review.verdict().isPassed())) {
            return AuditState.PASSED;
        }
        boolean refused = vendors.stream().allMatch(review -> review.verdict() == Verdict.REJECTED);
        return refused ? AuditState.REJECTED : AuditState.UNDER_REVIEW;
    }

    boolean isUsable() {
        return auditState() == AuditState.PASSED && !isDisabled();
    }

    boolean isDisabled() {
        return disabled != null;
    }

    boolean isDisabledByOperator() {
        return disabled != null && disabled.isOf(Disabler.OPERATOR);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean belongsTo(Caller caller) {
        return domainId.equals(caller.domainId());
    }

    /** Whether it is the caller's own or published to all. */
    boolean isSeenBy(Caller caller) {
        return !isDeleted() && (belongsTo(caller) || isPublished());
    }

    String id() {
        return String.valueOf(id);
    }

    String name() {
        return name;
    }

    Optional<VendorReview> reviewBy(Vendor vendor) {
        return vendors.stream().filter(review -> review.vendor() == vendor).findFirst();
    }

    List<String> vendorNames() {
        return vendors.stream()
                .map(VendorReview::vendor)
                .sorted()
                .map(Vendor::wireName)
                .toList();
    }

    private List<VendorStatus> statuses() {
        return vendors.stream()
                .sorted(Comparator.comparing(VendorReview::vendor))
                .map(review -> review.status(isDisabled()))
                .toList();
    }

    private String auditDescription() {
        return auditComment == null || auditComment.isBlank() ? auditState().text() : auditComment;
    }

    private Card card() {
        Layout layout = Layouts.standard()
                .of(cardId)
                .orElseThrow(() -> new IllegalStateException("Template " + id + " has the unknown layout " + cardId));
        return new Card(layout, Optional.ofNullable(subType), CardJson.pages(pages));
    }

    AimTemplateStatusChanged status() {
        return new AimTemplateStatusChanged(domainId, id(), isUsable(), auditState(), auditDescription(), statuses());
    }

    AimTemplateView view(AimTemplateSettings settings) {
        return new AimTemplateView(
                id(),
                domainId,
                name,
                card(),
                CardJson.parameters(params),
                Optional.ofNullable(scene),
                sms.sms().example(),
                auditState(),
                auditDescription(),
                isUsable(),
                Optional.ofNullable(disabled).map(DisabledMark::view),
                statuses(),
                isPublished(),
                createdAt,
                updatedAt,
                settings.previewUrl(previewToken));
    }

    AimTemplateDetails details(AimTemplateSettings settings) {
        return new AimTemplateDetails(
                view(settings), purpose, sms.sms(), createdBy, updatedBy, isDeleted(), vendorComments());
    }

    private List<AimTemplateDetails.VendorComment> vendorComments() {
        return vendors.stream()
                .sorted(Comparator.comparing(VendorReview::vendor))
                .map(review -> new AimTemplateDetails.VendorComment(
                        review.vendor(), review.verdict().name(), review.comment(), review.changedAt()))
                .toList();
    }

    AimTemplatePreview preview() {
        return new AimTemplatePreview(domainId, id(), name, card(), CardJson.parameters(params));
    }
}
