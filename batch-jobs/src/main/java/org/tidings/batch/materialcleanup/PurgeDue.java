package org.tidings.batch.materialcleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** Removes a portion for good. */
@Named("purgeDue")
@Dependent
public class PurgeDue extends PortionWriter {
    @Override
    void write(MaterialCleanup cleanup, CleanupRun run, List<Object> keys) {
        cleanup.purge(Caller.SYSTEM, run, numbers(keys));
    }
}
