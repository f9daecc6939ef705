package org.tidings.batch.materialcleanup;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/**
 * Deletes objects without a material. A store shows its objects in no order, so there is nothing to go on from: a restarted
 * sweep begins anew and finds less.
 */
@Named("sweepOrphans")
@Dependent
public class SweepOrphans extends AbstractBatchlet {
    @Inject
    private MaterialCleanup cleanup;

    @Inject
    private CurrentRun current;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        cleanup.sweep(Caller.SYSTEM, current.find(), () -> stopped);
        return "SWEPT";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
