package org.tidings.aim.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.tidings.aim.template.AimTemplateView.Disabling;

/** When and why somebody disabled a template. */
@Embeddable
class DisabledMark {
    @Column(name = "disabled_at")
    private Instant at;

    @Column(name = "disabled_reason")
    private String reason;

    protected DisabledMark() {}

    DisabledMark(String reason, Instant at) {
        this.reason = reason;
        this.at = at;
    }

    /** Who disables templates. Each takes back what is his own, and nobody what is the other's. */
    enum Disabler {
        TENANT,
        OPERATOR
    }

    Disabling view() {
        return new Disabling(reason, at);
    }
}
