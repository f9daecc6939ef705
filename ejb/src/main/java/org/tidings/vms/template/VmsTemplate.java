package org.tidings.vms.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.Carrier;

/** A basic-edition template. What it says never changes; who may send it does. */
@Entity
@Table(name = "vms_template")
class VmsTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vms_template_seq")
    @SequenceGenerator(name = "vms_template_seq", sequenceName = "vms_template_seq", allocationSize = 1)
    private @Nullable Long id;

    @Column(name = "domain_id")
    private String domainId;

    @Column(name = "name")
    private String name;

    @Column(name = "title")
    private String title;

    @Column(name = "signature")
    private String signature;

    @Column(name = "remarks")
    private @Nullable String remarks;

    @Column(name = "callback_url")
    private @Nullable String callbackUrl;

    @Column(name = "size_bytes")
    private long size;

    @Convert(converter = VariablesConverter.class)
    @Column(name = "variables")
    private List<Variable> variables;

    @Column(name = "has_variables")
    private boolean hasVariables;

    @Column(name = "preview_token")
    private String previewToken;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    @ElementCollection
    @CollectionTable(name = "vms_template_carrier", joinColumns = @JoinColumn(name = "template_id"))
    @BatchSize(size = 100)
    private List<CarrierReview> carriers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "vms_template_element", joinColumns = @JoinColumn(name = "template_id"))
    @OrderBy("ordinal")
    private List<TemplateElement> elements = new ArrayList<>();

    protected VmsTemplate() {}

    VmsTemplate(String domainId, TemplatePlan plan, List<TemplateElement> elements, String previewToken, Instant now) {
        NewTemplate template = plan.template();
        this.domainId = domainId;
        this.name = template.name();
        this.title = template.title();
        this.signature = plan.signature();
        this.remarks = template.remarks().orElse(null);
        this.callbackUrl = template.callbackUrl().orElse(null);
        this.size =
                elements.stream().mapToLong(element -> element.view().size()).sum();
        this.variables = plan.variables();
        this.hasVariables = !variables.isEmpty();
        this.previewToken = previewToken;
        this.createdAt = now;
        this.expiresAt = now.plus(Duration.ofDays(template.validityDays()));
        this.elements.addAll(elements);
        Arrays.stream(Carrier.values())
                .forEach(carrier -> carriers.add(new CarrierReview(carrier, AuditState.UNDER_REVIEW, null)));
    }

    /** Hands a draft to the reviewers. */
    void submit(Instant now) {
        if (submittedAt != null) {
            throw ApiException.of(TemplateError.NOT_A_DRAFT);
        }
        if (isExpired(now)) {
            throw ApiException.of(TemplateError.EXPIRED);
        }
        submittedAt = now;
    }

    void approve(Set<Carrier> by, String comment) {
        decide(by, AuditState.USABLE, comment);
    }

    void reject(Set<Carrier> by, String reason) {
        decide(by, AuditState.REJECTED, reason);
    }

    private void decide(Set<Carrier> by, AuditState state, String comment) {
        carriers.replaceAll(
                review -> by.contains(review.carrier()) ? new CarrierReview(review.carrier(), state, comment) : review);
    }

    /** Lets every tenant send it. */
    void publish(Instant now) {
        requireUsable(now);
        publishedAt = publishedAt == null ? now : publishedAt;
    }

    /** Leaves it to its own tenant again. */
    void withdraw() {
        publishedAt = null;
    }

    /** Keeps everyone from sending it. */
    void disable(String reason, Instant now) {
        if (disabledAt != null) {
            throw ApiException.of(TemplateError.ALREADY_DISABLED);
        }
        disabledAt = now;
        disabledReason = reason;
    }

    void enable() {
        if (disabledAt == null) {
            throw ApiException.of(TemplateError.NOT_DISABLED);
        }
        disabledAt = null;
        disabledReason = null;
    }

    /** Refuses with the precise reason when it cannot be sent now. */
    void requireUsable(Instant now) {
        TemplateError.against(auditState(now)).ifPresent(reason -> {
            throw ApiException.ofField(reason, "tpl_id", reason.text());
        });
    }

    AuditState auditState(Instant now) {
        if (disabledAt != null) {
            return AuditState.DISABLED;
        }
        if (carriers.stream().allMatch(review -> review.is(AuditState.REJECTED))) {
            return AuditState.REJECTED;
        }
        if (isExpired(now)) {
            return AuditState.EXPIRED;
        }
        return approvedBy().isEmpty() ? AuditState.UNDER_REVIEW : AuditState.USABLE;
    }

    private boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private Set<Carrier> approvedBy() {
        Set<Carrier> approved = EnumSet.noneOf(Carrier.class);
        carriers.stream()
                .filter(review -> review.is(AuditState.USABLE))
                .map(CarrierReview::carrier)
                .forEach(approved::add);
        return approved;
    }

    String id() {
        return String.valueOf(id);
    }

    String title() {
        return title;
    }

    Optional<String> callbackUrl() {
        return Optional.ofNullable(callbackUrl);
    }

    boolean isDraft() {
        return submittedAt == null;
    }

    boolean belongsTo(Caller caller) {
        return domainId.equals(caller.domainId());
    }

    /** Whether it is the caller's own or published to all. */
    boolean isSeenBy(Caller caller) {
        return belongsTo(caller) || publishedAt != null;
    }

    /** The text frames, one after the other on lines of their own. */
    FilledText text() {
        String joined = elements.stream()
                .filter(TemplateElement::isText)
                .map(TemplateElement::text)
                .collect(Collectors.joining("\n"));
        return FilledText.of(joined, variables);
    }

    SendableTemplate sendable() {
        return new SendableTemplate(id(), name, domainId, signature, title, variables, approvedBy());
    }

    TemplateDetails details(TemplateView view) {
        return new TemplateDetails(
                view,
                Optional.ofNullable(remarks),
                callbackUrl(),
                isDraft(),
                publishedAt != null,
                elements.stream().map(TemplateElement::view).toList());
    }

    TemplateView view(Instant now, TemplateSettings settings) {
        Standing standing =
                new Standing(auditState(now), isDraft(), Optional.ofNullable(disabledReason), List.copyOf(carriers));
        return new TemplateView(
                id(),
                domainId,
                name,
                title,
                signature,
                standing.state() == AuditState.USABLE ? size : 0,
                createdAt,
                expiresAt,
                standing.state(),
                standing.description(),
                standing.statuses(),
                variables,
                standing.resourceTag(),
                settings.previewUrl(previewToken));
    }

    String previewToken() {
        return previewToken;
    }

    TemplatePreview preview() {
        return new TemplatePreview(
                title, signature, elements.stream().map(TemplateElement::view).toList());
    }
}
