package org.tidings.batch.materialcleanup;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;
import org.tidings.identity.Tenants;
import org.tidings.shared.ApiException;

/** Reads what the run was told and writes it down; what cannot be understood ends the run before it did anything. */
@Named("beginCleanup")
@Dependent
public class BeginCleanup extends AbstractBatchlet {
    private static final Logger LOG = Logger.getLogger(BeginCleanup.class);

    @Inject
    @BatchProperty
    private @Nullable String tenant;

    @Inject
    @BatchProperty
    private @Nullable String idleDays;

    @Inject
    @BatchProperty
    private @Nullable String dryRun;

    @Inject
    private JobContext job;

    @Inject
    private CurrentRun current;

    @Inject
    private MaterialCleanup cleanup;

    @Inject
    private Tenants tenants;

    @Override
    public String process() {
        try {
            CleanupParameters parameters = new CleanupParameters(tenant, idleDays, dryRun);
            parameters.tenant().ifPresent(id -> tenants.show(Caller.SYSTEM, id));
            cleanup.begin(Caller.SYSTEM, current.id(), parameters.toOrder());
            return "BEGUN";
        } catch (IllegalArgumentException unreadable) {
            return refused(String.valueOf(unreadable.getMessage()));
        } catch (ApiException unknown) {
            return refused("tenant: there is none with the id " + tenant);
        }
    }

    private String refused(String reason) {
        LOG.warnf("job=%s execution=%d refused: %s", job.getJobName(), job.getExecutionId(), reason);
        job.setExitStatus("REFUSED " + reason);
        return "REFUSED";
    }
}
