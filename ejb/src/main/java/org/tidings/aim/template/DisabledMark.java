package org.tidings.aim.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tidings.aim.template.AimTemplateView.Disabling;

/** When, by whom and why a template was disabled. */
@Embeddable
class DisabledMark {
    @Column(name = "disabled_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_by")
    private Disabler by;

    @Column(name = "disabled_reason")
    private String reason;

    protected DisabledMark() {}

    DisabledMark(Disabler by, String reason, Instant at) {
        this.by = by;
        this.reason = reason;
        this.at = at;
    }

    /** Who disabled a template: what an operator disabled, its tenant does not enable. */
    enum Disabler {
        TENANT,
        OPERATOR
    }

    boolean isOf(Disabler disabler) {
        return by == disabler;
    }

    Disabling view() {
        return new Disabling(reason, at);
    }
}
