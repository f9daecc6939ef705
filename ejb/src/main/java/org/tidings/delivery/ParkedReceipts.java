package org.tidings.delivery;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.delivery.Receipts.MessageName;
import org.tidings.shared.database.Columns;
import org.tidings.shared.time.BusinessClock;

/** Receipts that were faster than the record of their submit. */
@ApplicationScoped
class ParkedReceipts {
    private static final int RETRY_AT_ONCE = 500;

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private DeliverySettings settings;

    @Inject
    private OutcomeRecorder outcomes;

    void park(Collection<CarrierReceipt> early) {
        if (early.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO parked_receipt (channel, carrier_message_id, mobile, code, received_at)
                        SELECT v.channel, v.message_id, v.mobile, v.code, v.received_at
                        FROM UNNEST(CAST(:channels AS VARCHAR ARRAY), CAST(:messages AS VARCHAR ARRAY),
                            CAST(:mobiles AS VARCHAR ARRAY), CAST(:codes AS VARCHAR ARRAY),
                            CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY))
                            AS v(channel, message_id, mobile, code, received_at)""")
                .bindArray("channels", String.class, column(early, CarrierReceipt::channel))
                .bindArray("messages", String.class, column(early, CarrierReceipt::carrierMessageId))
                .bindArray("mobiles", String.class, column(early, CarrierReceipt::mobile))
                .bindArray("codes", String.class, column(early, CarrierReceipt::code))
                .bindArray("times", OffsetDateTime.class, column(early, one -> time(one.receivedAt())))
                .execute());
    }

    /** Applies what was parked for submits that are recorded in the present transaction. */
    void settle(List<SubmittedDelivery> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        Map<MessageName, Long> deliveries = accepted.stream()
                .collect(Collectors.toMap(
                        ParkedReceipts::name, one -> one.delivery().id(), Math::max));
        List<Parked> waiting = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM parked_receipt WHERE carrier_message_id = ANY(:messages) ORDER BY id FOR UPDATE")
                .bindArray(
                        "messages",
                        String.class,
                        deliveries.keySet().stream()
                                .map(MessageName::carrierMessageId)
                                .toList())
                .map(Parked::read)
                .list());
        apply(waiting, deliveries, outcomes);
    }

    int retry(Function<Collection<CarrierReceipt>, Map<MessageName, Long>> match, OutcomeRecorder recorder) {
        Instant over = clock.instant().minus(settings.silence());
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM parked_receipt WHERE received_at < :over")
                .bind("over", time(over))
                .execute());
        List<Parked> waiting = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM parked_receipt ORDER BY id DESC LIMIT :most FOR UPDATE SKIP LOCKED")
                .bind("most", RETRY_AT_ONCE)
                .map(Parked::read)
                .list());
        apply(waiting, match.apply(waiting.stream().map(Parked::receipt).toList()), recorder);
        return waiting.size();
    }

    private void apply(List<Parked> waiting, Map<MessageName, Long> deliveries, OutcomeRecorder recorder) {
        List<Long> applied = new ArrayList<>();
        List<DecidedOutcome> decided = new ArrayList<>();
        for (Parked parked : waiting) {
            CarrierReceipt receipt = parked.receipt();
            Long deliveryId = deliveries.get(MessageName.of(receipt));
            if (deliveryId != null) {
                applied.add(parked.id());
                receipt.outcome()
                        .ifPresent(outcome -> decided.add(
                                new DecidedOutcome(deliveryId, outcome, receipt.code(), receipt.receivedAt())));
            }
        }
        if (applied.isEmpty()) {
            return;
        }
        recorder.recordReceipts(decided);
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM parked_receipt WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, applied)
                .execute());
    }

    private static MessageName name(SubmittedDelivery submitted) {
        return new MessageName(
                submitted.channel(),
                ((SubmitAnswer.Accepted) submitted.answer()).carrierMessageId(),
                submitted.delivery().mobile());
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
