package org.tidings.batch;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts jobs by their id, one run of each at a time on this node. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class JobStarter {
    private static final Set<BatchStatus> ALIVE =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    @Inject
    private JobSignals signals;

    private final Map<String, Long> running = new ConcurrentHashMap<>();

    /**
     * Sees to it that the job looks at its queue soon: tells the run there is, or starts one. Called after every request
     * that queues something, so it does not ask the job repository whether that run is still alive; one that died without
     * a word is found by the job's schedule.
     */
    public void hurry(String jobId) {
        signals.raise(jobId);
        if (!running.containsKey(jobId)) {
            startUnlessRunning(jobId, new Properties());
        }
    }

    /**
     * Starts the job, unless it runs on this node.
     *
     * @return the new execution's id, when there is one
     */
    public OptionalLong startUnlessRunning(String jobId, Properties parameters) {
        synchronized (running) {
            if (isRunning(jobId)) {
                return OptionalLong.empty();
            }
            long execution = BatchRuntime.getJobOperator().start(jobId, parameters);
            running.put(jobId, execution);
            return OptionalLong.of(execution);
        }
    }

    /** Whether a run of the job is alive on this node. Other nodes, and what a crash left behind, do not count. */
    public boolean isRunning(String jobId) {
        return Optional.ofNullable(running.get(jobId)).map(JobStarter::isAlive).orElse(false);
    }

    /** Called as a run begins, whoever started it. */
    public void began(String jobId, long execution) {
        synchronized (running) {
            running.put(jobId, execution);
        }
    }

    /** Called as a run ends; one that ends before its starter has noted it waits, or the note would outlive the run. */
    public void ended(String jobId, long execution) {
        synchronized (running) {
            running.remove(jobId, execution);
        }
    }

    private static boolean isAlive(long execution) {
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            return ALIVE.contains(operator.getJobExecution(execution).getBatchStatus());
        } catch (NoSuchJobExecutionException purged) {
            return false;
        }
    }
}
