package org.tidings.aim.template;

import java.util.Optional;
import java.util.Set;
import org.tidings.shared.time.TimeRange;

/**
 * Which templates are wanted.
 *
 * @param name a part of the name
 * @param ownership whose templates; when absent, the caller's own and those published to all
 * @param vendors submitted to one of these at least; any when empty
 * @param created when they were created
 * @param extent how much of each
 */
public record AimTemplateFilter(
        Optional<String> id,
        Optional<String> name,
        Optional<Ownership> ownership,
        Set<Vendor> vendors,
        Optional<Boolean> parameterised,
        Optional<TimeRange> created,
        Extent extent) {
    public AimTemplateFilter {
        vendors = Set.copyOf(vendors);
    }

    /** How much of each template is wanted. */
    public enum Extent {
        /** How it stands: its card has no pages then. */
        STATUS,
        WHOLE
    }

    /** Whose templates. */
    public enum Ownership {
        /** Those that an operator published to every tenant. */
        PUBLIC,
        /** The caller's own. */
        PRIVATE
    }
}
