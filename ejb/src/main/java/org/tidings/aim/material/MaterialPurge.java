package org.tidings.aim.material;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tidings.aim.material.PurgeRows.Marked;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/**
 * Removes materials for good, in three steps that may each be the last before a crash: the rows are marked, so that nobody
 * takes them back; the objects are deleted; the rows go and their space comes back. What stays marked is finished by the next
 * run of the cleanup.
 */
@ApplicationScoped
class MaterialPurge {
    private static final Logger LOG = Logger.getLogger(MaterialPurge.class);

    /** How long a portion may wait for the object store; whoever runs the portion has a transaction that waits as well. */
    private Duration patience = Duration.ofMinutes(1);

    @Inject
    private PurgeRows rows;

    @Inject
    private MaterialObjects objects;

    /** A purge that waits as long as this. */
    static MaterialPurge waiting(Duration patience) {
        MaterialPurge purge = new MaterialPurge();
        purge.patience = patience;
        return purge;
    }

    /** Purges what a request names; refuses, and marks nothing, where one of them is not in the recycle bin. */
    @Transactional(NOT_SUPPORTED)
    public void named(String domainId, List<String> materialIds) {
        List<Marked> marked = rows.markNamed(domainId, materialIds);
        if (finish(Optional.empty(), marked) < marked.size()) {
            throw ApiException.of(CommonError.UNAVAILABLE, "Some of these materials cannot be removed now");
        }
    }

    /** Purges those of these that are due and that nobody else holds. */
    @Transactional(NOT_SUPPORTED)
    public void due(CleanupRun run, Collection<Long> ids) {
        finish(Optional.of(run), rows.markDue(run, ids));
    }

    /** How many of them are gone; when the store is slow, the others wait for the next run. */
    private int finish(Optional<CleanupRun> run, List<Marked> marked) {
        Instant end = Clock.systemUTC().instant().plus(patience);
        List<Long> gone = new ArrayList<>();
        for (Marked material : marked) {
            if (Clock.systemUTC().instant().isBefore(end)
                    && material.keys().stream().allMatch(objects::delete)) {
                gone.add(material.id());
            }
        }
        return gone.isEmpty() ? 0 : remove(run, gone);
    }

    private int remove(Optional<CleanupRun> run, List<Long> gone) {
        try {
            rows.remove(run, gone);
            return gone.size();
        } catch (RuntimeException problem) {
            LOG.warnf(problem, "%d materials cannot be removed together", gone.size());
            return (int) gone.stream().filter(id -> removed(run, id)).count();
        }
    }

    /** One that cannot be removed keeps no other from it. */
    private boolean removed(Optional<CleanupRun> run, long id) {
        try {
            rows.remove(run, List.of(id));
            return true;
        } catch (RuntimeException problem) {
            LOG.errorf(problem, "Material %d cannot be removed", id);
            return false;
        }
    }
}
