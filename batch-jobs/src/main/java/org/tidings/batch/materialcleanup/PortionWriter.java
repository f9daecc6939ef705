package org.tidings.batch.materialcleanup;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;

/** Takes portions of keys to the service that knows what to do with them. */
abstract class PortionWriter extends AbstractItemWriter {
    @Inject
    private MaterialCleanup cleanup;

    @Inject
    private CurrentRun current;

    private @Nullable CleanupRun run;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        run = current.find();
    }

    @Override
    public void writeItems(List<Object> items) {
        if (run != null) {
            write(cleanup, run, items);
        }
    }

    abstract void write(MaterialCleanup cleanup, CleanupRun run, List<Object> keys);

    static List<Long> numbers(List<Object> keys) {
        return keys.stream().map(Long.class::cast).toList();
    }
}
