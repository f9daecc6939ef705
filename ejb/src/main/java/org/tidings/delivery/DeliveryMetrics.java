package org.tidings.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.database.Columns;
import org.tidings.shared.metrics.Counters;
import org.tidings.shared.time.BusinessClock;

/** What went in, out and came back on this server since it started, and how old the oldest waiting delivery is. */
@ApplicationScoped
class DeliveryMetrics {
    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private MeterRegistry registry;

    @Inject
    private ChannelMetrics channels;

    @Inject
    private Counters counters;

    /** There is something to see before anything has happened. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.debug("Meters are registered");
    }

    @PostConstruct
    void register() {
        for (MessageKind kind : MessageKind.values()) {
            registry.gauge(
                    "tidings.delivery.queue.age.seconds", Tags.of("kind", word(kind)), kind, this::oldestSeconds);
        }
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued event) {
        counter("tidings.delivery.accepted", event.kind()).increment(event.count());
    }

    void scheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesScheduled event) {
        counter("tidings.delivery.accepted", event.kind()).increment(event.count());
    }

    void finished(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesFinished event) {
        event.deliveries().stream()
                .collect(groupingBy(delivery -> counter(delivery.outcome(), delivery.kind()), counting()))
                .forEach(Counter::increment);
    }

    void submitted(MessageKind kind, List<SubmittedDelivery> done) {
        long accepted = done.stream()
                .filter(one -> one.answer() instanceof SubmitAnswer.Accepted)
                .count();
        counter("tidings.delivery.submitted", kind).increment(accepted);
        inDoubt(done.stream()
                .filter(one -> one.answer() instanceof SubmitAnswer.Unanswered)
                .count());
        channels.answered(done);
    }

    void inDoubt(long deliveries) {
        counters.of("tidings.delivery.in.doubt").increment(deliveries);
    }

    private Counter counter(Outcome outcome, MessageKind kind) {
        return counter(
                "tidings.delivery." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '.'), kind);
    }

    private Counter counter(String name, MessageKind kind) {
        return counters.of(name, "kind", word(kind));
    }

    private double oldestSeconds(MessageKind kind) {
        return Stream.of(oldest(kind, DeliveryState.QUEUED), oldest(kind, DeliveryState.HELD), overdue(kind))
                .flatMap(Optional::stream)
                .map(since -> Duration.between(since, clock.instant()))
                .mapToDouble(age -> age.toMillis() / 1000.0)
                .max()
                .orElse(0.0);
    }

    /** Since when the oldest has waited; what was not to go out before its time waits since then. */
    private Optional<Instant> oldest(MessageKind kind, DeliveryState state) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT GREATEST(queued_at, COALESCE(not_before, queued_at)) AS since FROM delivery"
                                + " WHERE kind = :kind AND state = '" + state + "' ORDER BY id LIMIT 1")
                .bind("kind", kind.name())
                .map((row, context) -> Columns.instant(row, "since"))
                .findOne());
    }

    /** Since when the oldest should be in the queue whose time has come, though nothing has put it there. */
    private Optional<Instant> overdue(MessageKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT not_before FROM delivery
                        WHERE state = 'SCHEDULED' AND kind = :kind AND not_before <= :now
                        ORDER BY not_before LIMIT 1""")
                .bind("kind", kind.name())
                .bind("now", Columns.time(clock.instant()))
                .map((row, context) -> Columns.instant(row, "not_before"))
                .findOne());
    }

    private static String word(MessageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
