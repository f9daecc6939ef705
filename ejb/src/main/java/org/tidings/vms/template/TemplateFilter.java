package org.tidings.vms.template;

import java.time.Instant;
import java.util.Optional;

/**
 * Which templates are wanted.
 *
 * @param name a part of the name
 * @param ownership whose templates; when absent, the caller's own and those published to all
 * @param period when they were created
 */
public record TemplateFilter(
        Optional<String> id,
        Optional<String> name,
        Optional<Ownership> ownership,
        Optional<Boolean> parameterised,
        Optional<Period> period) {
    /** Whose templates. */
    public enum Ownership {
        /** Those that an operator published to every tenant. */
        PUBLIC,
        /** The caller's own. */
        PRIVATE
    }

    /**
     * A span of time, both ends included.
     *
     * @param begin not after the end
     */
    public record Period(Instant begin, Instant end) {}
}
