package org.tidings.aim.material;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of the cleanup. Its times stand still, so that a run that was killed goes on where it meant to go.
 *
 * @param domainId the one tenant it is about; all tenants when empty
 * @param idleBefore what was last used before this is idle
 * @param binnedBefore what a person deleted before this is purged
 */
public record CleanupRun(String id, Optional<String> domainId, Mode mode, Instant idleBefore, Instant binnedBefore) {
    /** Whether anything is changed. */
    public enum Mode {
        REAL,
        /** Only counts what would go. */
        DRY
    }

    boolean isDry() {
        return mode == Mode.DRY;
    }
}
