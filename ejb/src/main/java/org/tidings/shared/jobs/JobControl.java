package org.tidings.shared.jobs;

import java.util.List;
import java.util.Map;

/** A port: the batch jobs as an operator sees and steers them, the same that the admin console shows. */
public interface JobControl {
    /** Every job with its schedule and its newest executions. */
    List<JobView> list();

    /**
     * Starts a job.
     *
     * @return the execution's id
     * @throws org.tidings.shared.ApiException 404 when there is no such job
     */
    long start(String job, Map<String, String> parameters);

    /** Asks an execution to stop; 404 when there is none, 409 when it is not running. */
    void stop(long executionId);

    /**
     * Restarts a stopped or failed execution where it left off.
     *
     * @return the new execution's id
     * @throws org.tidings.shared.ApiException 404 when there is none, 409 when it cannot be restarted
     */
    long restart(long executionId);
}
