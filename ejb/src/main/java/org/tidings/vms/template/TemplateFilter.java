package org.tidings.vms.template;

import java.util.Optional;
import org.tidings.shared.time.TimeRange;

/**
 * Which templates are wanted.
 *
 * @param name a part of the name
 * @param ownership whose templates; when absent, the caller's own and those published to all
 * @param created when they were created
 */
public record TemplateFilter(
        Optional<String> id,
        Optional<String> name,
        Optional<Ownership> ownership,
        Optional<Boolean> parameterised,
        Optional<TimeRange> created) {
    /** Whose templates. */
    public enum Ownership {
        /** Those that an operator published to every tenant. */
        PUBLIC,
        /** The caller's own. */
        PRIVATE
    }
}
