package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.database.Columns;

/**
 * Where deliveries of many tasks and tenants come in at once: those that may go out, those that wait for their time, and
 * those that end here, so that a number that is not written to has its outcome like any other.
 */
@Stateless
public class DeliveryIntake {
    private static final String INSERT = """
            INSERT INTO delivery (domain_id, kind, task_id, content_no, mobile, product, state, queued_at,
                expires_at, not_before, finished_at, code)
            SELECT v.domain_id, v.kind, v.task_id, v.content_no, v.mobile, v.product, v.state, :now,
                v.expires_at, v.not_before, v.finished_at, v.code
            FROM UNNEST(CAST(:domains AS VARCHAR ARRAY), CAST(:kinds AS VARCHAR ARRAY),
                CAST(:tasks AS BIGINT ARRAY), CAST(:contents AS INTEGER ARRAY),
                CAST(:mobiles AS VARCHAR ARRAY), CAST(:products AS VARCHAR ARRAY),
                CAST(:states AS VARCHAR ARRAY), CAST(:expiries AS TIMESTAMP WITH TIME ZONE ARRAY),
                CAST(:earliest AS TIMESTAMP WITH TIME ZONE ARRAY),
                CAST(:ends AS TIMESTAMP WITH TIME ZONE ARRAY), CAST(:codes AS VARCHAR ARRAY))
                AS v(domain_id, kind, task_id, content_no, mobile, product, state, expires_at, not_before,
                    finished_at, code)""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<DeliveriesQueued> queued;

    @Inject
    private Event<DeliveriesScheduled> scheduled;

    @Inject
    private Event<DeliveriesFinished> finished;

    /**
     * Stores deliveries in the transaction that creates their tasks.
     *
     * @return their ids, in the same order
     */
    @TransactionAttribute(MANDATORY)
    public List<Long> accept(Caller caller, List<NewDelivery> deliveries, Instant now) {
        List<Long> ids = insert(deliveries, now);
        tellQueued(deliveries);
        tellFinished(deliveries, ids, now);
        return ids;
    }

    private List<Long> insert(List<NewDelivery> deliveries, Instant now) {
        List<Inserted> inserted = jdbi.withHandle(handle -> handle.createUpdate(INSERT)
                .bind("now", time(now))
                .bindArray("domains", String.class, column(deliveries, NewDelivery::domainId))
                .bindArray(
                        "kinds",
                        String.class,
                        column(deliveries, one -> one.kind().name()))
                .bindArray(
                        "tasks",
                        Long.class,
                        column(deliveries, one -> one.content().taskId()))
                .bindArray(
                        "contents",
                        Integer.class,
                        column(deliveries, one -> one.content().contentNo()))
                .bindArray("mobiles", String.class, column(deliveries, NewDelivery::mobile))
                .bindArray("products", String.class, column(deliveries, NewDelivery::product))
                .bindArray(
                        "states",
                        String.class,
                        column(deliveries, one -> one.state().name()))
                .bindArray("expiries", OffsetDateTime.class, column(deliveries, one -> time(one.expiresAt())))
                .bindArray("earliest", OffsetDateTime.class, column(deliveries, DeliveryIntake::earliest))
                .bindArray("ends", OffsetDateTime.class, column(deliveries, one -> end(one, now)))
                .bindArray(
                        "codes",
                        String.class,
                        column(deliveries, one -> one.refusal().orElse(null)))
                .executeAndReturnGeneratedKeys("id", "mobile")
                .map((row, context) -> new Inserted(row.getLong("id"), row.getString("mobile")))
                .list());
        return inOrder(inserted, deliveries);
    }

    /** Rows are numbered in the order in which they are selected, on either database; a surprise is better loud. */
    private static List<Long> inOrder(List<Inserted> inserted, List<NewDelivery> deliveries) {
        List<String> given = column(deliveries, NewDelivery::mobile);
        if (!inserted.stream().map(Inserted::mobile).toList().equals(given)) {
            throw new IllegalStateException("Deliveries came back in another order");
        }
        return inserted.stream().map(Inserted::id).toList();
    }

    private void tellQueued(List<NewDelivery> deliveries) {
        counts(deliveries, DeliveryState.QUEUED)
                .forEach((kind, count) -> queued.fire(new DeliveriesQueued(kind, count.intValue())));
        counts(deliveries, DeliveryState.SCHEDULED)
                .forEach((kind, count) -> scheduled.fire(new DeliveriesScheduled(kind, count.intValue())));
    }

    private static Map<MessageKind, Long> counts(List<NewDelivery> deliveries, DeliveryState state) {
        return deliveries.stream()
                .filter(delivery -> delivery.state() == state)
                .collect(Collectors.groupingBy(NewDelivery::kind, Collectors.counting()));
    }

    private void tellFinished(List<NewDelivery> deliveries, List<Long> ids, Instant now) {
        List<FinishedDelivery> ended = IntStream.range(0, ids.size())
                .filter(i -> deliveries.get(i).refusal().isPresent())
                .mapToObj(i -> deliveries.get(i).refused(ids.get(i), now))
                .toList();
        if (!ended.isEmpty()) {
            finished.fire(new DeliveriesFinished(ended));
        }
    }

    private static @Nullable OffsetDateTime earliest(NewDelivery delivery) {
        return delivery.notBefore().map(Columns::time).orElse(null);
    }

    private static @Nullable OffsetDateTime end(NewDelivery delivery, Instant now) {
        return delivery.refusal().isPresent() ? time(now) : null;
    }

    private static <T extends @Nullable Object> List<T> column(
            List<NewDelivery> deliveries, Function<NewDelivery, T> value) {
        return deliveries.stream().map(value).collect(Collectors.toList());
    }

    private record Inserted(long id, String mobile) {}
}
