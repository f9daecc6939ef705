package org.tidings.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.tidings.delivery.Channels;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.identity.Caller;

/**
 * Puts right what a crash left behind: claims without an owner, and executions that say they are running. Then the channels may
 * open their sessions.
 */
@ApplicationScoped
class JobRecovery {
    private static final Logger LOG = Logger.getLogger(JobRecovery.class);

    @Inject
    private JobStarter starter;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private Channels channels;

    /** Runs once, after the server has started. */
    void recover() {
        int abandoned = queue.recoverAbandoned(Caller.SYSTEM);
        if (abandoned > 0) {
            LOG.infof("%d deliveries that were claimed when the server died are queued again, in doubt", abandoned);
        }
        JobOperator operator = BatchRuntime.getJobOperator();
        for (Job job : Job.values()) {
            if (operator.getJobNames().contains(job.id())) {
                operator.getRunningExecutions(job.id()).forEach(execution -> restart(operator, job, execution));
            }
        }
        channels.open(Caller.SYSTEM);
    }

    private void restart(JobOperator operator, Job job, long execution) {
        if (starter.isRunning(job.id())) {
            abandonQuietly(operator, execution);
            return;
        }
        try {
            long again = operator.restart(execution, new Properties());
            starter.began(job.id(), again);
            LOG.infof("job=%s execution=%d died with the server and goes on as %d", job.id(), execution, again);
        } catch (BatchRuntimeException refused) {
            LOG.warnf("job=%s execution=%d cannot go on: %s", job.id(), execution, refused);
            abandonQuietly(operator, execution);
        }
    }

    /** A second leftover of the same job has nothing to add: the rows are the truth. */
    private static void abandonQuietly(JobOperator operator, long execution) {
        try {
            operator.abandon(execution);
        } catch (BatchRuntimeException stays) {
            LOG.debugf("execution=%d stays as it is: %s", execution, stays);
        }
    }
}
