package org.tidings.batch.materialcleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** Every tenant that has a space. */
@Named("spaces")
@Dependent
public class Spaces extends KeysetReader<String> {
    @Override
    List<String> next(MaterialCleanup cleanup, CleanupRun run, @Nullable String after, int most) {
        return cleanup.tenants(Caller.SYSTEM, run, after == null ? "" : after, most);
    }
}
