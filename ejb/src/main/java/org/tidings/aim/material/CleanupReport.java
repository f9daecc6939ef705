package org.tidings.aim.material;

/**
 * What a run of the cleanup did, or in a dry run would have done.
 *
 * @param examined how many live pictures and videos it looked at
 * @param recycled how many of them were idle and went to the recycle bin
 * @param purged how many materials it removed for good, idle ones and those that a person had deleted
 * @param freedBytes how much space that gave back
 * @param driftBytes how far the spaces' counts were off, all together
 * @param orphans how many objects belonged to no material
 */
public record CleanupReport(
        CleanupRun.Mode mode,
        long examined,
        long recycled,
        long purged,
        long freedBytes,
        long driftBytes,
        long orphans) {
    /** One line for a log. */
    public String line() {
        return "examined=%d recycled=%d purged=%d freed_bytes=%d drift_bytes=%d orphans=%d dry_run=%b"
                .formatted(examined, recycled, purged, freedBytes, driftBytes, orphans, mode == CleanupRun.Mode.DRY);
    }
}
