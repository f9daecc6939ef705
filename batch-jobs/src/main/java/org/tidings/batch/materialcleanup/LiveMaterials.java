package org.tidings.batch.materialcleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** Every live picture and video. */
@Named("liveMaterials")
@Dependent
public class LiveMaterials extends KeysetReader<Long> {
    @Override
    List<Long> next(MaterialCleanup cleanup, CleanupRun run, @Nullable Long after, int most) {
        return cleanup.live(Caller.SYSTEM, run, after == null ? 0 : after, most);
    }
}
