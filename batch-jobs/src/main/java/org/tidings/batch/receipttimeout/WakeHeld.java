package org.tidings.batch.receipttimeout;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.delivery.Channels;
import org.tidings.delivery.MessageKind;
import org.tidings.identity.Caller;

/**
 * Puts into the queue what still waits for a channel although one is open for it. Its exit status is how many they were.
 */
@Named("wakeHeld")
@Dependent
public class WakeHeld extends AbstractBatchlet {
    @Inject
    private Channels channels;

    @Override
    public String process() {
        return Integer.toString(channels.wakeHeld(Caller.SYSTEM, List.of(MessageKind.values())));
    }
}
