package org.tidings.journey;

import java.util.List;

/**
 * Where a run of the cleanup is killed, in the order in which it comes there: between two stores that have to agree, and
 * with {@code -Dtidings.boundaries=all} at every boundary of every step.
 */
final class CleanupBoundaries {
    private static final String MATERIAL = "org.tidings.aim.material.";
    private static final String BATCH = "org.tidings.batch.materialcleanup.";

    /** One portion is behind it then, and its checkpoint too: all that follows goes on from there. */
    private static final Boundary FIRST_PORTION_DONE = new Boundary(BATCH + "PurgeDue", "write", "ENTRY", 2);

    private static final Boundary ROWS_MARKED_OBJECTS_THERE =
            new Boundary(MATERIAL + "MaterialPurge", "finish", "ENTRY");
    private static final Boundary OBJECTS_GONE_ROWS_THERE = new Boundary(MATERIAL + "PurgeRows", "remove", "ENTRY");
    private static final Boundary ROWS_GONE_CHECKPOINT_OLD = new Boundary(BATCH + "PurgeDue", "write", "EXIT");
    private static final Boundary ORPHANS_STILL_THERE = new Boundary(BATCH + "SweepOrphans", "process", "ENTRY");

    private static final List<Boundary> BETWEEN_STORES = List.of(
            FIRST_PORTION_DONE,
            ROWS_MARKED_OBJECTS_THERE,
            OBJECTS_GONE_ROWS_THERE,
            ROWS_GONE_CHECKPOINT_OLD,
            ORPHANS_STILL_THERE);

    private static final List<Boundary> ALL = List.of(
            new Boundary(MATERIAL + "CleanupRuns", "begin", "EXIT"),
            new Boundary(MATERIAL + "IdleMaterials", "recycle", "EXIT"),
            new Boundary(BATCH + "RecycleIdle", "write", "EXIT"),
            new Boundary(BATCH + "DueMaterials", "next", "ENTRY"),
            FIRST_PORTION_DONE,
            new Boundary(MATERIAL + "PurgeRows", "markDue", "EXIT"),
            ROWS_MARKED_OBJECTS_THERE,
            OBJECTS_GONE_ROWS_THERE,
            ROWS_GONE_CHECKPOINT_OLD,
            new Boundary(BATCH + "Spaces", "next", "ENTRY"),
            new Boundary(MATERIAL + "Recount", "recount", "EXIT"),
            ORPHANS_STILL_THERE,
            new Boundary(BATCH + "ReportCleanup", "process", "ENTRY"));

    private CleanupBoundaries() {}

    /** Those that this run of the tests was asked for. */
    static List<Boundary> wanted() {
        return System.getProperty("tidings.boundaries", "").equals("all") ? ALL : BETWEEN_STORES;
    }
}
