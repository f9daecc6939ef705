package org.tidings.batch;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Singleton;
import java.util.Properties;

/** Starts jobs by their id. */
@Singleton
public class JobStarter {
    /** Sees to it that the job looks at its queue soon: starts it, unless it runs already. */
    public void hurry(String jobId) {
        if (!BatchRuntime.getJobOperator().getJobNames().contains(jobId)
                || BatchRuntime.getJobOperator().getRunningExecutions(jobId).isEmpty()) {
            BatchRuntime.getJobOperator().start(jobId, new Properties());
        }
    }
}
