package org.tidings.vms.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.Carrier;

/** What one carrier decided about a template. */
@Embeddable
class CarrierReview {
    @Enumerated(EnumType.STRING)
    @Column(name = "carrier")
    private Carrier carrier;

    /** Under review, usable or rejected. */
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AuditState state;

    @Column(name = "comment_text")
    private @Nullable String comment;

    protected CarrierReview() {}

    CarrierReview(Carrier carrier, AuditState state, @Nullable String comment) {
        this.carrier = carrier;
        this.state = state;
        this.comment = comment;
    }

    Carrier carrier() {
        return carrier;
    }

    AuditState state() {
        return state;
    }

    boolean is(AuditState asked) {
        return state == asked;
    }

    /** The reason of a rejection, or what goes without saying. */
    String description() {
        return state == AuditState.REJECTED && comment != null ? comment : state.text();
    }
}
