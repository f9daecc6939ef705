package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tidings.identity.Caller;

/**
 * What the cleanup does, in portions. Each portion is one short transaction or, where objects are deleted, none around the
 * store; each may be done again after a crash and changes nothing then.
 */
@Stateless
public class MaterialCleanup {
    @Inject
    private CleanupRuns runs;

    @Inject
    private IdleMaterials idle;

    @Inject
    private MaterialPurge purge;

    @Inject
    private Recount recount;

    @Inject
    private OrphanSweep sweep;

    /** Begins a run. */
    @TransactionAttribute(REQUIRES_NEW)
    public CleanupRun begin(Caller caller, String runId, CleanupOrder order) {
        return runs.begin(runId, order);
    }

    /** A run that was begun, perhaps by a server that was killed. */
    @TransactionAttribute(REQUIRES_NEW)
    public CleanupRun find(Caller caller, String runId) {
        return runs.find(runId);
    }

    /** The next live pictures and videos after a cursor. */
    @TransactionAttribute(REQUIRES_NEW)
    public List<Long> live(Caller caller, CleanupRun run, long after, int most) {
        return idle.live(run, after, most);
    }

    /** Puts those of them into the recycle bin that are idle and that no template shows. */
    @TransactionAttribute(REQUIRES_NEW)
    public void recycle(Caller caller, CleanupRun run, List<Long> ids) {
        idle.recycle(run, ids);
    }

    /** The next materials after a cursor that are due to be purged; in a dry run also those that would have been recycled. */
    @TransactionAttribute(REQUIRES_NEW)
    public List<Long> due(Caller caller, CleanupRun run, long after, int most) {
        return idle.due(run, after, most);
    }

    /** Purges them. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void purge(Caller caller, CleanupRun run, List<Long> ids) {
        if (run.isDry()) {
            idle.countDue(run, ids);
        } else {
            purge.due(run, ids);
        }
    }

    /** The next tenants after a cursor that have a space. */
    @TransactionAttribute(REQUIRES_NEW)
    public List<String> tenants(Caller caller, CleanupRun run, String after, int most) {
        return recount.tenants(run, after, most);
    }

    /** Counts a tenant's space anew. */
    @TransactionAttribute(REQUIRES_NEW)
    public void recount(Caller caller, CleanupRun run, String domainId) {
        recount.recount(run, domainId);
    }

    /** Deletes objects that belong to no material, until all are looked at or it shall stop. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void sweep(Caller caller, CleanupRun run, BooleanSupplier stopped) throws IOException {
        sweep.sweep(run, stopped);
    }

    /** What the run has done so far. */
    @TransactionAttribute(REQUIRES_NEW)
    public CleanupReport report(Caller caller, CleanupRun run) {
        return runs.report(run);
    }
}
