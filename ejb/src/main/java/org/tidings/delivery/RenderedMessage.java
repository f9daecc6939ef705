package org.tidings.delivery;

import java.util.Set;

/**
 * What a handset gets.
 *
 * @param segments how many short messages the carrier makes of it, from 1
 * @param networks the home networks that it may be sent to
 */
public record RenderedMessage(String text, int segments, Set<HomeNetwork> networks) {
    public RenderedMessage {
        networks = Set.copyOf(networks);
    }
}
