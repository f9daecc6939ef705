package org.tidings.batch.callbackdelivery;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tidings.callback.AttemptRecorder;
import org.tidings.callback.AttemptResult;
import org.tidings.identity.Caller;

/** Has what came of attempts written down. */
@Named("attemptWriter")
@Dependent
public class AttemptWriter extends AbstractItemWriter {
    @Inject
    private AttemptRecorder recorder;

    @Override
    public void writeItems(List<Object> items) {
        recorder.record(
                Caller.SYSTEM,
                items.stream()
                        .flatMap(item -> ((Optional<?>) item).stream())
                        .map(AttemptResult.class::cast)
                        .toList());
    }
}
