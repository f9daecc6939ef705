package org.tidings.batch.materialcleanup;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.CleanupOrder;
import org.tidings.aim.material.CleanupRun.Mode;

/** The job's parameters as they are given; what is absent or empty has its default. */
record CleanupParameters(
        @Nullable String givenTenant,
        @Nullable String givenIdleDays,
        @Nullable String givenDryRun) {
    private static final int MOST_DAYS = 3650;

    CleanupOrder toOrder() {
        return new CleanupOrder(tenant(), idleDays(), mode());
    }

    Optional<String> tenant() {
        return given(givenTenant);
    }

    private OptionalInt idleDays() {
        Optional<String> days = given(givenIdleDays);
        if (days.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!days.get().matches("\\d{1,4}") || Integer.parseInt(days.get()) > MOST_DAYS) {
            throw new IllegalArgumentException("idleDays: must be 0 to " + MOST_DAYS);
        }
        return OptionalInt.of(Integer.parseInt(days.get()));
    }

    private Mode mode() {
        return switch (given(givenDryRun).orElse("false")) {
            case "true" -> Mode.DRY;
            case "false" -> Mode.REAL;
            default -> throw new IllegalArgumentException("dryRun: must be true or false");
        };
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
