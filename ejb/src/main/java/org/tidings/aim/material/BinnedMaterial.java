package org.tidings.aim.material;

import java.time.Instant;

/**
 * A material in the recycle bin.
 *
 * @param size in bytes, a video's thumbnails included
 * @param binnedFor whether a person put it there or nobody had used it
 */
public record BinnedMaterial(
        String materialId,
        String resourceId,
        MaterialKind kind,
        String fileName,
        long size,
        Instant binnedAt,
        Reason binnedFor) {
    /** Why it is in the recycle bin. */
    public enum Reason {
        PERSON,
        IDLE
    }
}
