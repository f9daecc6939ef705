package org.tidings.batch;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobStartException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.Metric;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.jobs.JobControl;
import org.tidings.shared.jobs.JobError;
import org.tidings.shared.jobs.JobView;

/** The operator API's view of the jobs, by the same job operator that the admin console uses. */
@Stateless
@Local(JobControl.class)
@TransactionAttribute(NOT_SUPPORTED)
public class BatchJobControl implements JobControl {
    private static final int NEWEST = 10;

    @Override
    public List<JobView> list() {
        return Stream.of(Job.values())
                .filter(job -> operator().getJobNames().contains(job.id()))
                .map(job -> new JobView(job.id(), job.currentSchedule(), newest(job)))
                .toList();
    }

    @Override
    public long start(String job, Map<String, String> parameters) {
        Job known = Job.ofId(job).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        Properties properties = new Properties();
        properties.putAll(parameters);
        try {
            return operator().start(known.id(), properties);
        } catch (JobStartException refused) {
            throw ApiException.of(JobError.NOT_POSSIBLE);
        }
    }

    @Override
    public void stop(long executionId) {
        try {
            operator().stop(executionId);
        } catch (NoSuchJobExecutionException unknown) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        } catch (JobExecutionNotRunningException ended) {
            throw ApiException.of(JobError.NOT_POSSIBLE);
        }
    }

    @Override
    public long restart(long executionId) {
        try {
            return operator().restart(executionId, new Properties());
        } catch (NoSuchJobExecutionException unknown) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        } catch (BatchRuntimeException refused) {
            throw ApiException.of(JobError.NOT_POSSIBLE);
        }
    }

    private static List<JobView.Execution> newest(Job job) {
        try {
            return operator().getJobInstances(job.id(), 0, NEWEST).stream()
                    .flatMap(BatchJobControl::executions)
                    .sorted(Comparator.comparing(JobExecution::getExecutionId).reversed())
                    .limit(NEWEST)
                    .map(BatchJobControl::view)
                    .toList();
        } catch (NoSuchJobException neverRun) {
            return List.of();
        }
    }

    private static Stream<JobExecution> executions(JobInstance instance) {
        return operator().getJobExecutions(instance).stream();
    }

    private static JobView.Execution view(JobExecution execution) {
        Map<String, Long> metrics = operator().getStepExecutions(execution.getExecutionId()).stream()
                .flatMap(step -> Stream.of(step.getMetrics()))
                .collect(Collectors.toMap(
                        metric -> metric.getType().name().toLowerCase(Locale.ROOT), Metric::getValue, Long::sum));
        return new JobView.Execution(
                execution.getExecutionId(),
                execution.getBatchStatus().name(),
                Optional.ofNullable(execution.getExitStatus()),
                startOf(execution),
                Optional.ofNullable(execution.getEndTime()).map(Date::toInstant),
                metrics);
    }

    /** An execution that waits for its thread has not started yet. */
    private static Instant startOf(JobExecution execution) {
        Date started = execution.getStartTime();
        return (started == null ? execution.getCreateTime() : started).toInstant();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
