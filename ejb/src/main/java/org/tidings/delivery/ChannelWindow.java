package org.tidings.delivery;

import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A channel with its window: so many submits at most are with the carrier and not yet recorded, from this server, over
 * all partitions. What a crash can send twice is what is in the window.
 */
final class ChannelWindow {
    private final CarrierChannel channel;
    private final ChannelProfile profile;
    private final Semaphore free;

    ChannelWindow(CarrierChannel channel) {
        this.channel = channel;
        this.profile = channel.profile();
        this.free = new Semaphore(profile.window(), true);
    }

    ChannelProfile profile() {
        return profile;
    }

    String name() {
        return profile.name();
    }

    boolean isUp() {
        return channel.status().isUp();
    }

    /**
     * Submits within the window; the places stay taken until {@link #recorded}.
     *
     * @param messages at most one window
     */
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

    int inFlight() {
        return profile.window() - free.availablePermits();
    }

    int sessions() {
        return channel.status().sessions();
    }

    ChannelView view(boolean paused, long inDoubt) {
        ChannelStatus status = channel.status();
        String state = paused ? "paused" : status.isUp() ? "up" : "down";
        return new ChannelView(
                name(),
                profile.type(),
                state,
                status.sessions(),
                profile.window(),
                profile.rate(),
                inFlight(),
                inDoubt,
                status.lastError());
    }
}
