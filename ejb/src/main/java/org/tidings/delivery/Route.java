package org.tidings.delivery;

import java.util.List;
import java.util.Set;
import org.tidings.shared.Carrier;

/**
 * Whose numbers a channel serves: those that begin with one of the prefixes or were given out by one of the carriers; with
 * neither, all.
 *
 * @param weight its share of the numbers that several channels serve, from 1
 */
public record Route(Set<Carrier> carriers, List<String> prefixes, int weight) {
    /** Serves every number. */
    public static final Route ALL = new Route(Set.of(), List.of(), 1);

    public Route {
        carriers = Set.copyOf(carriers);
        prefixes = List.copyOf(prefixes);
    }

    boolean serves(String mobile) {
        return carriers.isEmpty() && prefixes.isEmpty()
                || prefixes.stream().anyMatch(mobile::startsWith)
                || HomeCarrier.of(mobile).filter(carriers::contains).isPresent();
    }
}
