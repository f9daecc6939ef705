package org.tidings.delivery;

import java.util.Optional;

/** A port: what opens channels to carriers of one sort. */
public interface CarrierAdapter {
    /**
     * Opens the channel of a name that {@code tidings.carrier} gives; called once a name.
     *
     * @return empty when no channel of this sort has that name
     */
    Optional<CarrierChannel> open(String name);
}
