package org.tidings.batch.dispatch;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.Stream;

/** As many partitions as are configured. They are alike: what each takes, it claims. */
@Named("dispatchPartitions")
@Dependent
public class DispatchPartitions implements PartitionMapper {
    @Inject
    private JobContext job;

    @Override
    public PartitionPlan mapPartitions() {
        int partitions = DispatchSettings.current(job.getJobName()).partitions();
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(partitions);
        plan.setPartitionProperties(
                Stream.generate(Properties::new).limit(partitions).toArray(Properties[]::new));
        return plan;
    }
}
