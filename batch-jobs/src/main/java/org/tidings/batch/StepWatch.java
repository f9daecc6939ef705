package org.tidings.batch;

import jakarta.batch.api.listener.StepListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Listens to the steps of a job that must not do a finished step again after a crash: when one begins, the end of the one
 * before it is on the disk.
 */
@Named("stepWatch")
@Dependent
public class StepWatch implements StepListener {
    @Inject
    private JobMemory memory;

    @Override
    public void beforeStep() {
        memory.keep();
    }

    @Override
    public void afterStep() {
        // the step that follows, or the end of the run, makes sure of it
    }
}
