package org.tidings.delivery;

import java.util.Optional;

/**
 * How a channel is at a moment.
 *
 * @param sessions how many sessions to the carrier can take submits
 * @param lastError what went wrong last, for the operator; empty when nothing has since the server started
 */
public record ChannelStatus(int sessions, Optional<String> lastError) {
    public boolean isUp() {
        return sessions > 0;
    }
}
