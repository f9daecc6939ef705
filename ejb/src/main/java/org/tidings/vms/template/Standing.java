package org.tidings.vms.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidings.shared.Carrier;

/**
 * How a template stands, in the words that its tenant is told.
 *
 * @param state of the template as a whole
 * @param reason why an operator disabled it
 */
record Standing(AuditState state, boolean draft, Optional<String> reason, List<CarrierReview> carriers) {
    private static final int LONGEST_DESCRIPTION = 1024;

    String description() {
        String description = switch (state) {
            case DISABLED -> reason.orElse(state.text());
            case REJECTED ->
                carriers.stream().map(CarrierReview::description).distinct().collect(Collectors.joining("; "));
            case UNDER_REVIEW -> draft ? "草稿" : state.text();
            default -> state.text();
        };
        return description.substring(0, Math.min(description.length(), LONGEST_DESCRIPTION));
    }

    /** What stops the whole template stops it at each carrier that had nothing against it. */
    List<CarrierStatus> statuses() {
        return carriers.stream()
                .sorted(Comparator.comparing(CarrierReview::carrier))
                .map(this::status)
                .toList();
    }

    private CarrierStatus status(CarrierReview review) {
        boolean stopped =
                state == AuditState.DISABLED || state == AuditState.EXPIRED && !review.is(AuditState.REJECTED);
        return stopped
                ? new CarrierStatus(review.carrier(), state, description())
                : new CarrierStatus(review.carrier(), review.state(), review.description());
    }

    String resourceTag() {
        long approvals =
                carriers.stream().filter(review -> review.is(AuditState.USABLE)).count();
        return approvals == Carrier.values().length ? "三网一般" : "单网一般";
    }
}
