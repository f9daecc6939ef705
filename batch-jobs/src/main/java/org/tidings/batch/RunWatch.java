package org.tidings.batch;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Listens to every run of a job: tells the starter, makes sure that the run is not forgotten, and leaves one line in the
 * log. A queue's job that ends just as something is queued is started again.
 */
@Named("runWatch")
@Dependent
public class RunWatch implements JobListener {
    private static final Logger LOG = Logger.getLogger(RunWatch.class);

    @Inject
    private JobContext job;

    @Inject
    private JobStarter starter;

    @Inject
    private JobSignals signals;

    @Inject
    private JobMemory memory;

    private long startedAt;

    @Override
    public void beforeJob() {
        startedAt = System.nanoTime();
        signals.looked(job.getJobName(), signals.count(job.getJobName()));
        starter.began(job.getJobName(), job.getExecutionId());
        memory.keep();
    }

    @Override
    public void afterJob() {
        starter.ended(job.getJobName(), job.getExecutionId());
        boolean stopped = job.getBatchStatus() == BatchStatus.STOPPING || job.getBatchStatus() == BatchStatus.STOPPED;
        if (!stopped && signals.hasNews(job.getJobName())) {
            starter.startUnlessRunning(job.getJobName(), new Properties());
        }
        LOG.debugf(
                "job=%s execution=%d ended after %d ms",
                job.getJobName(), job.getExecutionId(), (System.nanoTime() - startedAt) / 1_000_000);
    }
}
