package org.tidings.delivery;

import java.util.Set;
import org.tidings.shared.Carrier;

/**
 * What a handset gets.
 *
 * @param segments how many short messages the carrier makes of it, from 1
 * @param carriers to whose numbers it may be sent
 */
public record RenderedMessage(String text, int segments, Set<Carrier> carriers) {
    public RenderedMessage {
        carriers = Set.copyOf(carriers);
    }
}
