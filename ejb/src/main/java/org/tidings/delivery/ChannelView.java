package org.tidings.delivery;

import java.util.Optional;

/**
 * A channel as the operator sees it.
 *
 * @param state {@code up}, {@code down} (no session) or {@code paused}
 * @param window how many submits may be in flight from this server
 * @param rate submits per second it keeps to, 0 for no limit
 * @param inFlight how many are in flight from this server now
 * @param inDoubt how many deliveries may have reached its carrier without an answer and are not ended yet
 * @param lastError what went wrong last on this server
 */
public record ChannelView(
        String name,
        String type,
        String state,
        int sessions,
        int window,
        int rate,
        int inFlight,
        long inDoubt,
        Optional<String> lastError) {}
