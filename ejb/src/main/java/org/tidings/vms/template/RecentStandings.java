package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tidings.shared.Carrier;

/**
 * Remembers for a second to whose numbers a template may be sent, so that a long task does not ask before each of its
 * windows. A template that is disabled meanwhile may go out for that second.
 */
@ApplicationScoped
class RecentStandings {
    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final int ENTRIES_AT_MOST = 10_000;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /** Who serves it, nobody where it may not be sent, and the nanosecond at which that was found. */
    private record Remembered(Set<Carrier> carriers, long since) {}

    /** The sendable ones among the templates, with their carriers; those not remembered are looked up together. */
    Map<String, Set<Carrier>> sendable(
            Collection<String> templateIds, Function<Collection<String>, Map<String, Set<Carrier>>> lookUp) {
        List<String> unknown = templateIds.stream().filter(id -> !isFresh(id)).toList();
        if (!unknown.isEmpty()) {
            long since = System.nanoTime();
            remember(unknown, lookUp.apply(unknown), since);
        }
        Map<String, Set<Carrier>> sendable = new HashMap<>();
        for (String id : templateIds) {
            Remembered standing = remembered.get(id);
            if (standing != null && !standing.carriers().isEmpty()) {
                sendable.put(id, standing.carriers());
            }
        }
        return sendable;
    }

    private boolean isFresh(String templateId) {
        Remembered standing = remembered.get(templateId);
        return standing != null && System.nanoTime() - standing.since() < LIFE.toNanos();
    }

    private void remember(Collection<String> asked, Map<String, Set<Carrier>> sendable, long since) {
        if (remembered.size() >= ENTRIES_AT_MOST) {
            remembered.clear();
        }
        asked.forEach(id -> remembered.put(id, new Remembered(sendable.getOrDefault(id, Set.of()), since)));
    }
}
