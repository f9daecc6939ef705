package org.tidings.aim.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.AimTemplateDetails.VendorComment;

/** What one vendor made of a template. */
@Embeddable
class VendorReview {
    @Enumerated(EnumType.STRING)
    @Column(name = "vendor")
    private Vendor vendor;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private Verdict verdict;

    @Column(name = "comment_text")
    private @Nullable String comment;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected VendorReview() {}

    VendorReview(Vendor vendor, Verdict verdict, @Nullable String comment, Instant changedAt) {
        this.vendor = vendor;
        this.verdict = verdict;
        this.comment = comment;
        this.changedAt = changedAt;
    }

    /** How far a vendor has come. */
    enum Verdict {
        PENDING,
        ACTIVE,
        REJECTED,
        /** It was active, and the vendor took it back. */
        SUSPENDED;

        boolean isPassed() {
            return this == ACTIVE || this == SUSPENDED;
        }

        /** A vendor who rejected a template may take it after all; one who never decided has to decide first. */
        boolean mayBecome(Verdict wanted) {
            return this == wanted || isPassed() || this == REJECTED && wanted == ACTIVE;
        }
    }

    Vendor vendor() {
        return vendor;
    }

    Verdict verdict() {
        return verdict;
    }

    /** The vendor who changed its mind; what it said of a rejection that it took back is forgotten. */
    VendorReview turned(Verdict now, Instant at) {
        return new VendorReview(vendor, now, verdict == Verdict.REJECTED ? null : comment, at);
    }

    VendorComment commented() {
        return new VendorComment(vendor, verdict.name(), comment == null ? "" : comment, changedAt);
    }

    /** What a disabled template's vendors showed they show no longer. */
    VendorStatus status(boolean disabled) {
        VendorState state = switch (verdict) {
            case PENDING, REJECTED -> VendorState.NOT_ENABLED;
            case SUSPENDED -> VendorState.DISABLED;
            case ACTIVE -> disabled ? VendorState.DISABLED : VendorState.ENABLED;
        };
        return new VendorStatus(vendor, state);
    }
}
