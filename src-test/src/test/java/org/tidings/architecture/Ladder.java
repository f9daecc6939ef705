package org.tidings.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;

/** The rungs that capabilities stand on. A capability knows itself and what stands on a lower rung. */
final class Ladder {
    static final String ROOT = "org.tidings.";

    private static final Map<String, Integer> RUNGS = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("identity", 1),
            Map.entry("review", 2),
            Map.entry("storage", 2),
            Map.entry("delivery", 3),
            Map.entry("shortlink", 3),
            Map.entry("billing", 4),
            Map.entry("enterprise", 5),
            Map.entry("sms", 6),
            Map.entry("aim", 7),
            Map.entry("vms", 7),
            Map.entry("serviceaccount", 7),
            Map.entry("callback", 8),
            Map.entry("report", 8),
            Map.entry("adapter", 9),
            Map.entry("batch", 10),
            Map.entry("web", 10));

    private Ladder() {}

    /** The direct child of {@code org.tidings} that a class belongs to. */
    static Optional<String> partOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(ROOT)) {
            return Optional.empty();
        }
        String below = name.substring(ROOT.length());
        return Optional.of(below.substring(0, below.indexOf('.')));
    }

    static boolean isCapability(JavaClass type) {
        return partOf(type).filter(part -> rung(part) < rung("adapter")).isPresent();
    }

    static boolean isKnown(String part) {
        return RUNGS.containsKey(part);
    }

    /** Whether one part may import from the other. */
    static boolean mayKnow(String one, String other) {
        return one.equals(other) || rung(one) > rung(other);
    }

    private static int rung(String part) {
        return RUNGS.getOrDefault(part, Integer.MAX_VALUE);
    }
}
