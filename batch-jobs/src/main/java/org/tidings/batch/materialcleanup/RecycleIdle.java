package org.tidings.batch.materialcleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** Puts the idle ones of a portion into the recycle bin. */
@Named("recycleIdle")
@Dependent
public class RecycleIdle extends PortionWriter {
    @Override
    void write(MaterialCleanup cleanup, CleanupRun run, List<Object> keys) {
        cleanup.recycle(Caller.SYSTEM, run, numbers(keys));
    }
}
