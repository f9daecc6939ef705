package org.tidings.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.shared.settings.SettingsReader;

/**
 * How deliveries are dispatched.
 *
 * @param channels the names of the channels in use
 * @param window how many deliveries a partition of a dispatch job takes to the carriers at once, 1 to 10,000; the loopback
 *     carrier's window too
 * @param claimSize how many deliveries a partition claims at once
 * @param lease how long a claim holds when its owner says nothing more
 * @param silence how long a submitted delivery may stay without a receipt until it counts as timed out
 */
public record DeliverySettings(List<String> channels, int window, int claimSize, Duration lease, Duration silence) {
    public DeliverySettings {
        channels = List.copyOf(channels);
    }

    /** Reads {@code tidings.carrier*} and {@code tidings.delivery.*}. */
    public static DeliverySettings read(SettingsReader in) {
        return new DeliverySettings(
                Stream.of(in.text("tidings.carrier", "loopback").split(","))
                        .map(String::strip)
                        .toList(),
                in.number("tidings.carrier.window", 50, 1, 10_000),
                in.number("tidings.delivery.claim-size", 500, 1, 10_000),
                in.duration("tidings.delivery.lease", Duration.ofMinutes(5)),
                in.duration("tidings.delivery.silence", Duration.ofHours(72)));
    }
}
