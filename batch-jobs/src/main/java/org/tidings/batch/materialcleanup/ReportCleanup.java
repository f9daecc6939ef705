package org.tidings.batch.materialcleanup;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** Says in one line what the run did: in the log, and as the job's exit status. */
@Named("reportCleanup")
@Dependent
public class ReportCleanup extends AbstractBatchlet {
    private static final Logger LOG = Logger.getLogger(ReportCleanup.class);

    @Inject
    private JobContext job;

    @Inject
    private MaterialCleanup cleanup;

    @Inject
    private CurrentRun current;

    @Override
    public String process() {
        String line = cleanup.report(Caller.SYSTEM, current.find()).line();
        LOG.infof("job=%s execution=%d %s", job.getJobName(), job.getExecutionId(), line);
        job.setExitStatus(line);
        return "REPORTED";
    }
}
