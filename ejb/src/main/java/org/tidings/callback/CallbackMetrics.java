package org.tidings.callback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.database.Columns;
import org.tidings.shared.metrics.Counters;

/** How far customers are behind, and how their endpoints answer. */
@ApplicationScoped
public class CallbackMetrics {
    private static final Logger LOG = Logger.getLogger(CallbackMetrics.class);

    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private MeterRegistry registry;

    @Inject
    private Counters counters;

    /** There is something to see before anything has happened. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.debug("Meters are registered");
    }

    @PostConstruct
    void register() {
        registry.gauge("tidings.callback.lag.seconds", Tags.empty(), this, CallbackMetrics::lagSeconds);
        attempts("taken");
        attempts("refused");
        attempts("unanswered");
        givenUp();
    }

    void attempted(AttemptResult result) {
        String unanswered = result.answer().status().isPresent() ? "refused" : "unanswered";
        attempts(result.isTaken() ? "taken" : unanswered).increment();
    }

    void gaveUp(int callbacks) {
        givenUp().increment(callbacks);
    }

    /** How long the oldest report has been waiting, in seconds; 0 when none waits. */
    public double lagSeconds() {
        return oldest().map(
                        created -> Duration.between(created, clock.instant()).toMillis() / 1000.0)
                .filter(age -> age > 0)
                .orElse(0.0);
    }

    private Optional<Instant> oldest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT created_at FROM (
                            SELECT MIN(created_at) AS created_at FROM callback_delivery WHERE state = 'PENDING'
                            UNION ALL
                            SELECT MIN(created_at) AS created_at FROM callback_outbox) AS oldest
                        WHERE created_at IS NOT NULL ORDER BY created_at LIMIT 1""")
                .map((row, context) -> Columns.instant(row, "created_at"))
                .findOne());
    }

    private Counter attempts(String result) {
        return counters.of("tidings.callback.attempts", "result", result);
    }

    private Counter givenUp() {
        return counters.of("tidings.callback.given.up");
    }
}
