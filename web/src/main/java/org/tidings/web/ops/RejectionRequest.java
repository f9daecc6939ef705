package org.tidings.web.ops;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.review.Decision;

/**
 * A rejection. Without vendors and carriers it is about all that is undecided.
 *
 * @param reason what the tenant is told
 */
public record RejectionRequest(
        @NotNull String reason,
        @Nullable List<@NotNull String> vendors,
        @Nullable List<@NotNull String> carriers) {
    Decision toDecision() {
        return new Decision(reason, ApprovalRequest.names(vendors), ApprovalRequest.names(carriers));
    }
}
