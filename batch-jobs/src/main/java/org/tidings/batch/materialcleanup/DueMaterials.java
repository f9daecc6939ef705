package org.tidings.batch.materialcleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** What is due to be removed for good. */
@Named("dueMaterials")
@Dependent
public class DueMaterials extends KeysetReader<Long> {
    @Override
    List<Long> next(MaterialCleanup cleanup, CleanupRun run, @Nullable Long after, int most) {
        return cleanup.due(Caller.SYSTEM, run, after == null ? 0 : after, most);
    }
}
