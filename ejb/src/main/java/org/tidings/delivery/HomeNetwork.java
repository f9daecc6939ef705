package org.tidings.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The network a number was given out by. A person who took the number along to another network still counts as here,
 * since nobody tells us.
 */
public enum HomeNetwork {
    CMCC,
    CUCC,
    CTCC,
    /** A prefix of none of the three, such as 192. */
    UNKNOWN;

    private static final Map<String, HomeNetwork> BY_PREFIX = prefixes();

    /** The network of a number of 11 digits; a prefix of four digits goes before one of three. */
    public static HomeNetwork of(String mobile) {
        HomeNetwork byFour = BY_PREFIX.get(mobile.substring(0, 4));
        return byFour != null ? byFour : BY_PREFIX.getOrDefault(mobile.substring(0, 3), UNKNOWN);
    }

    private static Map<String, HomeNetwork> prefixes() {
        Properties table = new Properties();
        try (InputStream in = HomeNetwork.class.getResourceAsStream("number-prefixes.properties")) {
            table.load(in);
        } catch (IOException problem) {
            throw new ExceptionInInitializerError(problem);
        }
        return Arrays.stream(values())
                .flatMap(network -> Stream.of(table.getProperty(network.name().toLowerCase(Locale.ROOT), "")
                                .split(" "))
                        .map(prefix -> Map.entry(prefix, network)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
