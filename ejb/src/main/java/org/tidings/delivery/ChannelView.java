package org.tidings.delivery;

/**
 * A channel as the operator sees it.
 *
 * @param state {@code up}, {@code down} (no session) or {@code paused}
 * @param window how many submits may be in flight from this server
 * @param rate submits per second it keeps to, 0 for no limit
 * @param inFlight how many are in flight from this server now
 * @param inDoubt how many queued deliveries may have reached a carrier already
 */
public record ChannelView(
        String name, String type, String state, int sessions, int window, int rate, int inFlight, long inDoubt) {}
