package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Remembers for a few seconds whom a credential lets in, so that a busy customer costs no query per request. A
 * revocation on this node takes effect when it is committed, one on another node within those seconds.
 */
@ApplicationScoped
class CredentialCache {
    private static final Duration LIFE = Duration.ofSeconds(5);
    private static final int ENTRIES_AT_MOST = 10_000;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong revocations = new AtomicLong();

    private record Remembered(Object value, Instant until) {}

    /**
     * What the credential stands for: remembered, or looked up. Only what is found is remembered.
     *
     * @param name what kind of credential it is, and which
     */
    <T> Optional<T> get(String name, Class<T> type, Supplier<Optional<T>> lookUp) {
        Instant now = clock.instant();
        Remembered known = remembered.get(name);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(type.cast(known.value()));
        }
        long before = revocations.get();
        Optional<T> found = lookUp.get();
        found.ifPresent(value -> remember(name, new Remembered(value, now.plus(LIFE)), before));
        return found;
    }

    /** A look-up that a revocation has overtaken may be out of date: it is not remembered. */
    private void remember(String name, Remembered entry, long revocationsBefore) {
        if (remembered.size() >= ENTRIES_AT_MOST) {
            remembered.clear();
        }
        remembered.put(name, entry);
        if (revocations.get() != revocationsBefore) {
            remembered.remove(name);
        }
    }

    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsRevoked revoked) {
        revocations.incrementAndGet();
        remembered.clear();
    }
}
