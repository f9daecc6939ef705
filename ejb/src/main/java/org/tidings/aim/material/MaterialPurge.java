package org.tidings.aim.material;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tidings.aim.material.PurgeRows.Marked;

/**
 * Removes materials for good, in three steps that may each be the last before a crash: the rows are marked, so that nobody
 * takes them back; the objects are deleted; the rows go and their space comes back. What stays marked is finished by the next
 * run of the cleanup.
 */
@ApplicationScoped
class MaterialPurge {
    @Inject
    private PurgeRows rows;

    @Inject
    private MaterialObjects objects;

    /** Purges what a request names; refuses, and marks nothing, where one of them is not in the recycle bin. */
    @Transactional(NOT_SUPPORTED)
    public void named(String domainId, List<String> materialIds) {
        finish(Optional.empty(), rows.markNamed(domainId, materialIds));
    }

    /** Purges those of these that are due and that nobody else holds. */
    @Transactional(NOT_SUPPORTED)
    public void due(CleanupRun run, Collection<Long> ids) {
        finish(Optional.of(run), rows.markDue(run, ids));
    }

    private void finish(Optional<CleanupRun> run, List<Marked> marked) {
        List<Long> gone = new ArrayList<>();
        for (Marked material : marked) {
            if (material.keys().stream().allMatch(objects::delete)) {
                gone.add(material.id());
            }
        }
        if (!gone.isEmpty()) {
            rows.remove(run, gone);
        }
    }
}
