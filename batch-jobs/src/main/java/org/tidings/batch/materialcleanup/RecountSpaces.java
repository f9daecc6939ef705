package org.tidings.batch.materialcleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.identity.Caller;

/** Counts a portion of spaces anew, each in a transaction of its own. */
@Named("recountSpaces")
@Dependent
public class RecountSpaces extends PortionWriter {
    @Override
    void write(MaterialCleanup cleanup, CleanupRun run, List<Object> keys) {
        keys.forEach(domainId -> cleanup.recount(Caller.SYSTEM, run, (String) domainId));
    }
}
