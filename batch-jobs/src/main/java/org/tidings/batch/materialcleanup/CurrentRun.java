package org.tidings.batch.materialcleanup;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** The run that an execution belongs to: the same for all executions of one job instance, each node having its own. */
@Dependent
class CurrentRun {
    @Inject
    private JobContext job;

    @Inject
    private MaterialCleanup cleanup;

    String id() {
        return System.getProperty("jboss.node.name", "node") + ":" + job.getInstanceId();
    }

    CleanupRun find() {
        return cleanup.find(Caller.SYSTEM, id());
    }
}
