package org.tidings.batch;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Listens to the steps of a job that must not do a finished step again after a crash: when one begins, the end of the one
 * before it is on the disk. The last step's end is kept with the end of the run.
 */
@Named("stepWatch")
@Dependent
public class StepWatch extends AbstractStepListener {
    @Inject
    private JobMemory memory;

    @Override
    public void beforeStep() {
        memory.keep();
    }
}
