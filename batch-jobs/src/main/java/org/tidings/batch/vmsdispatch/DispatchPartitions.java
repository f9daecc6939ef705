package org.tidings.batch.vmsdispatch;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** As many partitions as are configured. They are alike: what each takes, it claims. */
@Named("dispatchPartitions")
@Dependent
public class DispatchPartitions implements PartitionMapper {
    @Override
    public PartitionPlan mapPartitions() {
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(DispatchSettings.current().partitions());
        return plan;
    }
}
