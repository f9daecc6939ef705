package org.tidings.batch.dispatch;

import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A chunk is one window of submits: what is in a chunk is what a crash may send twice. */
@Named("windowCheckpoint")
@Dependent
public class WindowCheckpoint extends AbstractCheckpointAlgorithm {
    @Inject
    private StepContext step;

    @Override
    public void beginCheckpoint() {
        buffer().beginWindow();
    }

    @Override
    public boolean isReadyToCheckpoint() {
        return buffer().isWindowReady();
    }

    private ClaimBuffer buffer() {
        return (ClaimBuffer) step.getTransientUserData();
    }
}
