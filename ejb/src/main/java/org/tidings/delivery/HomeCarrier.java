package org.tidings.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.shared.Carrier;

/**
 * Which carrier a number was given out by. A person who took the number along to another carrier still counts as here,
 * since nobody tells us.
 */
final class HomeCarrier {
    private static final Map<String, Carrier> BY_PREFIX = prefixes();

    private HomeCarrier() {}

    /** The carrier of a number of 11 digits, a prefix of four digits going before one of three; empty for 192 and such. */
    static Optional<Carrier> of(String mobile) {
        return Stream.of(mobile.substring(0, 4), mobile.substring(0, 3))
                .flatMap(prefix -> Stream.ofNullable(BY_PREFIX.get(prefix)))
                .findFirst();
    }

    private static Map<String, Carrier> prefixes() {
        Properties table = new Properties();
        try (InputStream in = HomeCarrier.class.getResourceAsStream("number-prefixes.properties")) {
            table.load(in);
        } catch (IOException problem) {
            throw new ExceptionInInitializerError(problem);
        }
        return Arrays.stream(Carrier.values())
                .flatMap(carrier -> Stream.of(
                                table.getProperty(carrier.wireName(), "").split(" "))
                        .map(prefix -> Map.entry(prefix, carrier)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
