package org.tidings.shared.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counters by name and tags, found at once: the server's own registry searches all its meters for each that it is asked for,
 * which is too slow for every request and every window.
 */
@ApplicationScoped
public class Counters {
    @Inject
    private MeterRegistry registry;

    private final Map<Name, Counter> counters = new ConcurrentHashMap<>();

    /**
     * The counter, which exists and shows 0 from now on.
     *
     * @param tags in pairs of key and value; their values must be few
     */
    public Counter of(String name, String... tags) {
        return counters.computeIfAbsent(new Name(name, Tags.of(tags)), key -> registry.counter(key.name(), key.tags()));
    }

    private record Name(String name, Tags tags) {}
}
