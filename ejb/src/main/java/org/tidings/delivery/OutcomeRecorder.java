package org.tidings.delivery;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.shared.database.Columns;

/**
 * Ends deliveries. The rows are locked first and decided then, so that whatever comes twice or at once is recorded once;
 * what follows from an end is written by the observers of {@link DeliveriesFinished} in the same transaction.
 */
@ApplicationScoped
class OutcomeRecorder {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<DeliveriesFinished> finished;

    /** Ends deliveries that this owner still has claimed. */
    void recordClaimed(Collection<DecidedOutcome> decided, String owner) {
        record(
                decided,
                row -> row.state() == DeliveryState.CLAIMED
                        && owner.equals(row.claimedBy().orElse("")));
    }

    /** Ends deliveries by their carrier's word: those submitted, and those that had been given up as silent. */
    void recordReceipts(Collection<DecidedOutcome> decided) {
        record(decided, row -> row.state() == DeliveryState.SUBMITTED || row.state() == DeliveryState.TIMED_OUT);
    }

    /** Gives up deliveries that are still without a word. */
    void recordSilence(Collection<DecidedOutcome> decided) {
        record(decided, row -> row.state() == DeliveryState.SUBMITTED);
    }

    /** Ends deliveries that nobody has submitted in time. */
    void recordExpiry(Collection<DecidedOutcome> decided) {
        record(decided, row -> row.state() == DeliveryState.QUEUED || row.state() == DeliveryState.HELD);
    }

    private void record(Collection<DecidedOutcome> decided, Predicate<Row> mayEnd) {
        if (decided.isEmpty()) {
            return;
        }
        Map<Long, DecidedOutcome> byId = new LinkedHashMap<>();
        decided.forEach(one -> byId.putIfAbsent(one.deliveryId(), one));
        List<FinishedDelivery> ended = lock(byId.keySet()).stream()
                .filter(mayEnd)
                .map(row -> row.ended(Objects.requireNonNull(byId.get(row.id()))))
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        write(ended);
        finished.fire(new DeliveriesFinished(ended));
    }

    private List<Row> lock(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, domain_id, kind, task_id, mobile, product, state, segments, parts, claimed_by,
                            submitted_at FROM delivery WHERE id = ANY(:ids) ORDER BY id FOR UPDATE""")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(Row::read)
                .list());
    }

    private void write(List<FinishedDelivery> ended) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = v.state, code = v.code, finished_at = v.finished_at,
                            claimed_by = NULL, claimed_until = NULL
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:states AS VARCHAR ARRAY),
                            CAST(:codes AS VARCHAR ARRAY), CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY))
                            AS v(id, state, code, finished_at)
                        WHERE delivery.id = v.id""")
                .bindArray("ids", Long.class, column(ended, FinishedDelivery::deliveryId))
                .bindArray(
                        "states",
                        String.class,
                        column(ended, one -> DeliveryState.of(one.outcome()).name()))
                .bindArray("codes", String.class, column(ended, FinishedDelivery::code))
                .bindArray("times", OffsetDateTime.class, column(ended, one -> time(one.finishedAt())))
                .execute());
    }

    private static <T> List<T> column(List<FinishedDelivery> ended, Function<FinishedDelivery, T> value) {
        return ended.stream().map(value).collect(Collectors.toCollection(ArrayList::new));
    }

    private record Row(
            long id,
            String domainId,
            MessageKind kind,
            long taskId,
            String mobile,
            String product,
            DeliveryState state,
            int segments,
            int parts,
            Optional<String> claimedBy,
            Optional<Instant> submittedAt) {

        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("domain_id"),
                    MessageKind.valueOf(row.getString("kind")),
                    row.getLong("task_id"),
                    row.getString("mobile"),
                    row.getString("product"),
                    DeliveryState.valueOf(row.getString("state")),
                    row.getInt("segments"),
                    row.getInt("parts"),
                    Optional.ofNullable(row.getString("claimed_by")),
                    Columns.optionalInstant(row, "submitted_at"));
        }

        FinishedDelivery ended(DecidedOutcome decided) {
            Optional<Outcome> before =
                    state == DeliveryState.TIMED_OUT ? Optional.of(Outcome.TIMED_OUT) : Optional.empty();
            return new FinishedDelivery(
                    id,
                    domainId,
                    kind,
                    Long.toString(taskId),
                    mobile,
                    product,
                    decided.outcome(),
                    before,
                    decided.code(),
                    segments,
                    parts,
                    submittedAt,
                    decided.at());
        }
    }
}
