package org.tidings.aim.template;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.DisabledMark.Disabler;
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

    @Embedded
    private WrittenCard written;

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
    private @Nullable DisabledMark disabledByTenant;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "operator_disabled_at"))
    @AttributeOverride(name = "reason", column = @Column(name = "operator_disabled_reason"))
    private @Nullable DisabledMark disabledByOperator;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @ElementCollection
    @CollectionTable(name = "aim_template_vendor", joinColumns = @JoinColumn(name = "template_id"))
    @BatchSize(size = 100)
    private List<VendorReview> vendors = new ArrayList<>();

    protected AimTemplate() {}

    AimTemplate(Caller creator, TemplatePlan plan, Set<Vendor> vendors, String previewToken, Instant now) {
        this.domainId = creator.domainId();
        this.written = new WrittenCard(plan);
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

    /** Notes what some vendors decided. What was said with it is the template's too where all in all it stands so. */
    void decide(Set<Vendor> by, Verdict verdict, String comment, Instant now) {
        AuditState before = auditState();
        vendors.replaceAll(review ->
                by.contains(review.vendor()) ? new VendorReview(review.vendor(), verdict, comment, now) : review);
        AuditState after = auditState();
        if (after == (verdict.isPassed() ? AuditState.PASSED : AuditState.REJECTED)) {
            auditComment = comment;
        } else if (after != before) {
            auditComment = null;
        }
        updatedAt = now;
    }

    /** Notes that a vendor shows the template no longer, or again; what was said of a rejection holds no more. */
    void turn(Caller by, Vendor vendor, Verdict verdict, Instant now) {
        AuditState before = auditState();
        vendors.replaceAll(review -> review.vendor() == vendor ? review.turned(verdict, now) : review);
        auditComment = auditState() == before ? auditComment : null;
        updated(by, now);
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
        mark(disabler, new DisabledMark(reason, now));
        updated(by, now);
    }

    /** Takes back what the disabler did, and not what the other did. */
    void enable(Caller by, Disabler disabler, Instant now) {
        mark(disabler, null);
        updated(by, now);
    }

    private void mark(Disabler disabler, @Nullable DisabledMark mark) {
        switch (disabler) {
            case TENANT -> disabledByTenant = mark;
            case OPERATOR -> disabledByOperator = mark;
        }
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

    /** Whether a vendor shows it now and nobody disabled it. */
    boolean isUsable() {
        return submittedAt != null
                && vendors.stream().anyMatch(review -> review.verdict() == Verdict.ACTIVE)
                && !isDisabled();
    }

    private boolean isDisabled() {
        return disabledByTenant != null || disabledByOperator != null;
    }

    boolean isDisabledBy(Disabler disabler) {
        return switch (disabler) {
            case TENANT -> disabledByTenant != null;
            case OPERATOR -> disabledByOperator != null;
        };
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
        return written.name();
    }

    Optional<VendorReview> reviewBy(Vendor vendor) {
        return vendors.stream().filter(review -> review.vendor() == vendor).findFirst();
    }

    List<String> vendorNames() {
        return reviews().map(VendorReview::vendor).map(Vendor::wireName).toList();
    }

    private Stream<VendorReview> reviews() {
        return vendors.stream().sorted(Comparator.comparing(VendorReview::vendor));
    }

    private List<VendorStatus> statuses() {
        return reviews().map(review -> review.status(isDisabled())).toList();
    }

    private String auditDescription() {
        return auditComment == null || auditComment.isBlank() ? auditState().text() : auditComment;
    }

    NewAimTemplate asAskedFor() {
        return written.asAskedFor();
    }

    AimTemplateStatusChanged status() {
        return new AimTemplateStatusChanged(domainId, id(), isUsable(), auditState(), auditDescription(), statuses());
    }

    AimTemplateView view(AimTemplateSettings settings) {
        return view(settings, written.card());
    }

    /** How it stands, without the pages of its card. */
    AimTemplateView outline(AimTemplateSettings settings) {
        return view(settings, written.outline());
    }

    private AimTemplateView view(AimTemplateSettings settings, Card card) {
        return new AimTemplateView(
                id(),
                domainId,
                name(),
                card,
                written.parameters(),
                written.scene(),
                written.sms().example(),
                auditState(),
                auditDescription(),
                isUsable(),
                Optional.ofNullable(disabledByOperator)
                        .or(() -> Optional.ofNullable(disabledByTenant))
                        .map(DisabledMark::view),
                statuses(),
                isPublished(),
                createdAt,
                updatedAt,
                settings.previewUrl(previewToken));
    }

    AimTemplateDetails details(AimTemplateSettings settings) {
        return new AimTemplateDetails(
                view(settings), written.purpose(), written.sms(), createdBy, updatedBy, isDeleted(), vendorComments());
    }

    private List<AimTemplateDetails.VendorComment> vendorComments() {
        return reviews().map(VendorReview::commented).toList();
    }

    AimTemplatePreview preview() {
        return new AimTemplatePreview(domainId, id(), name(), written.card(), written.parameters());
    }
}
