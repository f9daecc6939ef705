package org.tidings.batch.materialcleanup;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;

/**
 * Hands out keys in their order, page by page. Its checkpoint is the last key that it handed out, so a run that was killed
 * goes on behind the last portion that was finished.
 */
abstract class KeysetReader<K extends Serializable> extends AbstractItemReader {
    private static final int PAGE = 500;

    @Inject
    private MaterialCleanup cleanup;

    @Inject
    private CurrentRun current;

    private final Queue<K> page = new ArrayDeque<>();
    private @Nullable CleanupRun run;
    private @Nullable K last;

    @Override
    @SuppressWarnings("unchecked") // the checkpoint is what checkpointInfo gave
    public void open(@Nullable Serializable checkpoint) {
        run = current.find();
        last = (K) checkpoint;
    }

    @Override
    public @Nullable K readItem() {
        if (page.isEmpty() && run != null) {
            page.addAll(next(cleanup, run, last, PAGE));
        }
        K next = page.poll();
        last = next == null ? last : next;
        return next;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last;
    }

    /** The keys behind the last one, or from the first one on. */
    abstract List<K> next(MaterialCleanup cleanup, CleanupRun run, @Nullable K after, int most);
}
