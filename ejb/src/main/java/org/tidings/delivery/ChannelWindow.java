package org.tidings.delivery;

import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A channel with its window: so many submits at most are with the carrier and not yet recorded, from this server, over
 * all partitions. What a crash can send twice is what is in the window.
 */
final class ChannelWindow {
    private final CarrierChannel channel;
    private final Semaphore free;
    private final int size;

    ChannelWindow(CarrierChannel channel, int size) {
        this.channel = channel;
        this.size = size;
        this.free = new Semaphore(size, true);
    }

    CarrierChannel channel() {
        return channel;
    }

    /** Submits within the window; the places stay taken until {@link #recorded}. */
    List<SubmitAnswer> submit(List<OutboundMessage> messages) throws InterruptedException {
        free.acquire(messages.size());
        try {
            return channel.submit(messages);
        } catch (RuntimeException broken) {
            free.release(messages.size());
            throw broken;
        }
    }

    /** Gives the places of submits back, once what became of them is in the database. */
    void recorded(int submits) {
        free.release(submits);
    }

    ChannelView view(boolean paused, long inDoubt) {
        String state = paused ? "paused" : channel.sessions() > 0 ? "up" : "down";
        return new ChannelView(
                channel.name(),
                channel.type(),
                state,
                channel.sessions(),
                size,
                channel.rate(),
                size - free.availablePermits(),
                inDoubt);
    }
}
