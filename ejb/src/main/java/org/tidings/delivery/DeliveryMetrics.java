package org.tidings.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.database.Columns;
import org.tidings.shared.time.BusinessClock;

/** What went in, out and came back on this server since it started, and how old the oldest waiting delivery is. */
@ApplicationScoped
class DeliveryMetrics {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private MeterRegistry registry;

    @PostConstruct
    void register() {
        for (MessageKind kind : MessageKind.values()) {
            Gauge.builder("tidings.delivery.queue.age", () -> oldestSeconds(kind))
                    .description("Age of the oldest delivery that waits to be submitted")
                    .baseUnit("seconds")
                    .tag("kind", wire(kind))
                    .register(registry);
        }
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued event) {
        counter("tidings.delivery.accepted", "Deliveries accepted into the queue", event.kind())
                .increment(event.count());
    }

    void finished(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesFinished event) {
        event.deliveries().forEach(delivery -> {
            String outcome = delivery.outcome().name().toLowerCase(Locale.ROOT).replace('_', '.');
            counter("tidings.delivery." + outcome, "Deliveries that ended so", delivery.kind())
                    .increment();
        });
    }

    void submitted(MessageKind kind, long messages) {
        counter("tidings.delivery.submitted", "Messages that a carrier took", kind)
                .increment(messages);
    }

    void inDoubt(long deliveries) {
        Counter.builder("tidings.delivery.in.doubt")
                .description("Deliveries submitted once more, because nobody knows whether the carrier had them")
                .register(registry)
                .increment(deliveries);
    }

    private Counter counter(String name, String description, MessageKind kind) {
        return Counter.builder(name)
                .description(description)
                .tag("kind", wire(kind))
                .register(registry);
    }

    private double oldestSeconds(MessageKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT queued_at FROM delivery WHERE kind = :kind AND state = 'QUEUED' ORDER BY id LIMIT 1""")
                .bind("kind", kind.name())
                .map((row, context) -> Duration.between(Columns.instant(row, "queued_at"), clock.instant()))
                .findOne()
                .map(age -> age.toMillis() / 1000.0)
                .orElse(0.0));
    }

    private static String wire(MessageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
