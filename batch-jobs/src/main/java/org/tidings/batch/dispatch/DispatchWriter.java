package org.tidings.batch.dispatch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.delivery.ClaimedDelivery;
import org.tidings.delivery.Dispatcher;
import org.tidings.delivery.MessageKind;
import org.tidings.identity.Caller;

/** Takes one window to the carriers. */
@Named("dispatchWriter")
@Dependent
public class DispatchWriter extends AbstractItemWriter {
    @Inject
    private Dispatcher dispatcher;

    @Inject
    @BatchProperty
    private String kind;

    @Override
    public void writeItems(List<Object> items) throws InterruptedException {
        List<ClaimedDelivery> window =
                items.stream().map(ClaimedDelivery.class::cast).toList();
        dispatcher.dispatch(Caller.SYSTEM, MessageKind.valueOf(kind), window);
    }
}
