package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/** Which channels the operators have paused. */
@ApplicationScoped
class PausedChannels {
    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private Jdbi jdbi;

    private volatile Known known = new Known(Set.of(), System.nanoTime() - REMEMBERED_NANOS);

    /** As the database says. */
    Set<String> now() {
        Set<String> paused = Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("SELECT name FROM paused_channel")
                .mapTo(String.class)
                .list()));
        known = new Known(paused, System.nanoTime());
        return paused;
    }

    /** As the database said at most a second ago: asked before each window of submits. */
    Set<String> lately() {
        Known latest = known;
        return System.nanoTime() - latest.at() < REMEMBERED_NANOS ? latest.paused() : now();
    }

    private record Known(Set<String> paused, long at) {}
}
