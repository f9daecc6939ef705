package org.tidings.delivery;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.shared.database.Columns;
import org.tidings.shared.time.BusinessClock;

/**
 * Receipts that were faster than the record of their submit, or that are put down before they are made use of. They are read
 * without a lock: a receipt that two apply at once counts once by the delivery's own lock, and who held a parked one while
 * waiting for a task's counters could meet who does the opposite.
 */
@ApplicationScoped
class ParkedReceipts {
    /** By then the record of a receipt's own submit is there, if there is one. */
    private static final Duration LONG_PARKED = Duration.ofMinutes(1);

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private DeliverySettings settings;

    @Inject
    private MessageNames names;

    @Inject
    private ReceiptRecorder recorder;

    @Inject
    private AwaitedDeliveries awaited;

    List<Long> park(Collection<CarrierReceipt> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO parked_receipt (channel, carrier_message_id, mobile, code, received_at)
                        SELECT v.channel, v.message_id, v.mobile, v.code, v.received_at
                        FROM UNNEST(CAST(:channels AS VARCHAR ARRAY), CAST(:messages AS VARCHAR ARRAY),
                            CAST(:mobiles AS VARCHAR ARRAY), CAST(:codes AS VARCHAR ARRAY),
                            CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY))
                            AS v(channel, message_id, mobile, code, received_at)""")
                .bindArray("channels", String.class, column(some, CarrierReceipt::channel))
                .bindArray("messages", String.class, column(some, CarrierReceipt::carrierMessageId))
                .bindArray("mobiles", String.class, column(some, CarrierReceipt::mobile))
                .bindArray("codes", String.class, column(some, CarrierReceipt::code))
                .bindArray("times", OffsetDateTime.class, column(some, one -> time(one.receivedAt())))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .list());
    }

    /** Applies what was parked for submits that are recorded in the present transaction. */
    void settle(List<SubmittedDelivery> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        Map<MessageName, MessagePart> parts = new HashMap<>();
        accepted.forEach(submitted -> name(submitted, parts));
        List<Parked> waiting = find(
                "SELECT * FROM parked_receipt WHERE carrier_message_id = ANY(:messages) ORDER BY id",
                query -> query.bindArray(
                        "messages",
                        String.class,
                        parts.keySet().stream()
                                .map(MessageName::carrierMessageId)
                                .toList()));
        apply(waiting, parts);
    }

    /** Applies parked receipts and gives back which of them fit nothing. */
    List<Long> settle(Collection<Long> ids) {
        List<Parked> waiting = find(
                "SELECT * FROM parked_receipt WHERE id = ANY(:ids) ORDER BY id",
                query -> query.bindArray("ids", Long.class, List.copyOf(ids)));
        Set<Long> applied = apply(waiting, names.find(receipts(waiting)));
        return waiting.stream()
                .map(Parked::id)
                .filter(id -> !applied.contains(id))
                .toList();
    }

    /** The id of the one parked last; 0 when none is. */
    long newest() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM parked_receipt")
                .mapTo(Long.class)
                .one());
    }

    /** Tries the next {@code most} with higher ids than {@code after} once more, and gives back which they were, in order. */
    List<Long> retry(long after, int most) {
        List<Parked> waiting = find(
                "SELECT * FROM parked_receipt WHERE id > :after ORDER BY id LIMIT :most",
                query -> query.bind("after", after).bind("most", most));
        Set<Long> applied = apply(waiting, names.find(receipts(waiting)));
        Instant fresh = clock.instant().minus(LONG_PARKED);
        List<Parked> lost = waiting.stream()
                .filter(one -> !applied.contains(one.id()))
                .filter(one -> one.receipt().receivedAt().isBefore(fresh))
                .toList();
        apply(lost, awaited.claimedBy(receipts(lost)));
        return waiting.stream().map(Parked::id).toList();
    }

    /** Forgets those whose delivery, if there was one, is over. */
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM parked_receipt WHERE received_at < :over")
                .bind("over", time(clock.instant().minus(settings.silence())))
                .execute());
    }

    private Set<Long> apply(List<Parked> waiting, Map<MessageName, MessagePart> parts) {
        List<Parked> fitting = waiting.stream()
                .filter(one -> parts.containsKey(MessageName.of(one.receipt())))
                .toList();
        Set<Long> applied = fitting.stream().map(Parked::id).collect(Collectors.toCollection(HashSet::new));
        if (!applied.isEmpty()) {
            recorder.record(receipts(fitting), parts);
            jdbi.useHandle(handle -> delete(handle, applied));
        }
        return applied;
    }

    private List<Parked> find(String query, Function<Query, Query> binding) {
        return jdbi.withHandle(handle ->
                binding.apply(handle.createQuery(query)).map(Parked::read).list());
    }

    private static void delete(Handle handle, Set<Long> ids) {
        handle.createUpdate("DELETE FROM parked_receipt WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .execute();
    }

    private static void name(SubmittedDelivery submitted, Map<MessageName, MessagePart> parts) {
        List<String> ids = SubmitRows.messageIds(submitted);
        for (int i = 0; i < ids.size(); i++) {
            parts.put(
                    new MessageName(
                            submitted.channel(),
                            ids.get(i),
                            submitted.delivery().mobile()),
                    new MessagePart(submitted.delivery().id(), ids.size() == 1 ? 0 : i + 1));
        }
    }

    private static List<CarrierReceipt> receipts(List<Parked> some) {
        return some.stream().map(Parked::receipt).toList();
    }

    private static <T> List<T> column(Collection<CarrierReceipt> receipts, Function<CarrierReceipt, T> value) {
        return receipts.stream().map(value).toList();
    }

    private record Parked(long id, CarrierReceipt receipt) {
        static Parked read(ResultSet row, StatementContext context) throws SQLException {
            return new Parked(
                    row.getLong("id"),
                    new CarrierReceipt(
                            row.getString("channel"),
                            row.getString("carrier_message_id"),
                            row.getString("mobile"),
                            row.getString("code"),
                            Columns.instant(row, "received_at")));
        }
    }
}
