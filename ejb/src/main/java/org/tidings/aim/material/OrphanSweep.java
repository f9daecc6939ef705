package org.tidings.aim.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.tidings.aim.material.CleanupRuns.Count;
import org.tidings.storage.ObjectKey;

/**
 * Finds objects that a crash left behind: stored, and then no row came to name them. Young ones are left alone, since their
 * row may be on its way.
 */
@ApplicationScoped
class OrphanSweep {
    private static final int AT_ONCE = 500;

    @Inject
    private Jdbi jdbi;

    @Inject
    private MaterialObjects objects;

    @Inject
    private MaterialSettings settings;

    void sweep(CleanupRun run, BooleanSupplier stopped) throws IOException {
        Instant before = Clock.systemUTC().instant().minus(settings.orphanAge());
        List<ObjectKey> portion = new ArrayList<>();
        objects.eachStoredBefore(run.domainId(), before, key -> {
            portion.add(key);
            if (portion.size() == AT_ONCE) {
                sweep(run, portion, stopped);
            }
        });
        sweep(run, portion, stopped);
    }

    private void sweep(CleanupRun run, List<ObjectKey> portion, BooleanSupplier stopped) {
        if (!stopped.getAsBoolean()) {
            List<ObjectKey> orphans = orphans(portion);
            long gone = run.isDry()
                    ? orphans.size()
                    : orphans.stream().filter(objects::delete).count();
            jdbi.useHandle(handle -> CleanupRuns.count(handle, run, Count.ORPHANS, gone));
        }
        portion.clear();
    }

    private List<ObjectKey> orphans(List<ObjectKey> keys) {
        Set<String> known = new HashSet<>(jdbi.withHandle(
                handle -> handle.createQuery("SELECT object_key FROM aim_material WHERE object_key = ANY(:keys)")
                        .bindArray(
                                "keys",
                                String.class,
                                keys.stream().map(ObjectKey::value).toList())
                        .mapTo(String.class)
                        .list()));
        return keys.stream().filter(key -> !known.contains(key.value())).toList();
    }
}
