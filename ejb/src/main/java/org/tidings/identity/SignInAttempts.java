package org.tidings.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed sign-ins of whatever a name stands for, and says how long the next has to wait.
 *
 * <p>Kept in memory: a failure costs no write that an attacker could flood the database with, and forgetting it at a
 * restart, or counting on each node for itself, gives away a few tries where the password hash allows millions of years.
 * The oldest names go first when there are too many.
 */
final class SignInAttempts {
    private static final int NAMES_AT_MOST = 20_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > NAMES_AT_MOST;
        }
    };

    SignInAttempts(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until it is said to have succeeded, so that attempts made at once cannot all slip
     * through; or says how long to wait, and then counts nothing.
     */
    synchronized Optional<Duration> begin(String name) {
        Instant now = clock.instant();
        Deque<Instant> recent = failures.computeIfAbsent(name, unknown -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(window))) {
            recent.removeFirst();
        }
        if (recent.size() >= allowed) {
            return Optional.of(Duration.between(now, recent.getFirst().plus(window)));
        }
        recent.addLast(now);
        return Optional.empty();
    }

    /** Takes back the attempt that was counted last. */
    synchronized void takeBack(String name) {
        Optional.ofNullable(failures.get(name)).ifPresent(Deque::pollLast);
    }

    /** Forgets every failure of the name. */
    synchronized void forget(String name) {
        failures.remove(name);
    }
}
