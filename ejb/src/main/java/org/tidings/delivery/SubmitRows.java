package org.tidings.delivery;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tidings.delivery.SubmitAnswer.Accepted;
import org.tidings.delivery.SubmitAnswer.Scheduled;
import org.tidings.delivery.SubmitAnswer.Unanswered;

/** What submits leave behind in the deliveries' rows. */
@ApplicationScoped
class SubmitRows {
    @Inject
    private Jdbi jdbi;

    @Inject
    private ClaimOwner owner;

    /** Writes the ids that carriers gave: most messages have one, and nothing else to be written. */
    void accepted(List<SubmittedDelivery> accepted, Instant now) {
        Map<Boolean, List<SubmittedDelivery>> plain =
                accepted.stream().collect(Collectors.partitioningBy(SubmittedDelivery::isPlain));
        markPlain(plain.getOrDefault(true, List.of()), now);
        markOthers(plain.getOrDefault(false, List.of()), now);
    }

    /**
     * Leaves unanswered submits as they are, to be ended by a receipt or by the silence. Segments get no rows: nobody knows their
     * ids.
     */
    void awaited(List<SubmittedDelivery> unanswered, Instant now) {
        if (unanswered.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'SUBMITTED', claimed_by = NULL, claimed_until = NULL,
                            submitted_at = :now, channel = v.channel, sender = v.sender, in_doubt = TRUE,
                            segments = v.segments, parts = v.parts
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:channels AS VARCHAR ARRAY),
                            CAST(:senders AS VARCHAR ARRAY), CAST(:segments AS INTEGER ARRAY),
                            CAST(:parts AS INTEGER ARRAY)) AS v(id, channel, sender, segments, parts)
                        WHERE delivery.id = v.id AND delivery.claimed_by = :owner""")
                .bind("now", time(now))
                .bindArray("ids", Long.class, ids(unanswered))
                .bindArray("channels", String.class, column(unanswered, SubmittedDelivery::channel))
                .bindArray("senders", String.class, column(unanswered, SubmitRows::sender))
                .bindArray(
                        "segments",
                        Integer.class,
                        column(unanswered, one -> silence(one).segments()))
                .bindArray(
                        "parts",
                        Integer.class,
                        column(unanswered, one -> silence(one).receipts()))
                .bind("owner", owner.name())
                .execute());
    }

    /** Puts unanswered submits into the queue again, marked, with the channel that may have them. */
    void again(List<SubmittedDelivery> unanswered) {
        if (unanswered.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'QUEUED', claimed_by = NULL, claimed_until = NULL,
                            in_doubt = TRUE, channel = v.channel
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:channels AS VARCHAR ARRAY)) AS v(id, channel)
                        WHERE delivery.id = v.id AND delivery.claimed_by = :owner""")
                .bindArray("ids", Long.class, ids(unanswered))
                .bindArray("channels", String.class, column(unanswered, SubmittedDelivery::channel))
                .bind("owner", owner.name())
                .execute());
    }

    /** Takes out of the queue what may not go out yet; its validity does not run while it waits. */
    void scheduled(List<SubmittedDelivery> early, Instant now) {
        if (early.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'SCHEDULED', claimed_by = NULL, claimed_until = NULL,
                            not_before = v.not_before, expires_at = v.expires_at
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY),
                            CAST(:expiries AS TIMESTAMP WITH TIME ZONE ARRAY)) AS v(id, not_before, expires_at)
                        WHERE delivery.id = v.id AND delivery.claimed_by = :owner""")
                .bindArray("ids", Long.class, ids(early))
                .bindArray("times", OffsetDateTime.class, column(early, one -> time(until(one))))
                .bindArray(
                        "expiries",
                        OffsetDateTime.class,
                        column(early, one -> time(one.delivery().expiresAt().plus(Duration.between(now, until(one))))))
                .bind("owner", owner.name())
                .execute());
    }

    private static Instant until(SubmittedDelivery submitted) {
        return ((Scheduled) submitted.answer()).until();
    }

    private void markPlain(List<SubmittedDelivery> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'SUBMITTED', claimed_by = NULL, claimed_until = NULL,
                            submitted_at = :now, channel = v.channel, carrier_message_id = v.message_id
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:channels AS VARCHAR ARRAY),
                            CAST(:messages AS VARCHAR ARRAY)) AS v(id, channel, message_id)
                        WHERE delivery.id = v.id AND delivery.claimed_by = :owner""")
                .bind("now", time(now))
                .bindArray("ids", Long.class, ids(accepted))
                .bindArray("channels", String.class, column(accepted, SubmittedDelivery::channel))
                .bindArray("messages", String.class, column(accepted, SubmitRows::wholeId))
                .bind("owner", owner.name())
                .execute());
    }

    private void markOthers(List<SubmittedDelivery> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'SUBMITTED', claimed_by = NULL, claimed_until = NULL,
                            submitted_at = :now, channel = v.channel, carrier_message_id = v.message_id,
                            sender = v.sender, segments = v.segments, parts = v.parts
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:channels AS VARCHAR ARRAY),
                            CAST(:messages AS VARCHAR ARRAY), CAST(:senders AS VARCHAR ARRAY),
                            CAST(:segments AS INTEGER ARRAY), CAST(:parts AS INTEGER ARRAY))
                            AS v(id, channel, message_id, sender, segments, parts)
                        WHERE delivery.id = v.id AND delivery.claimed_by = :owner""")
                .bind("now", time(now))
                .bindArray("ids", Long.class, ids(accepted))
                .bindArray("channels", String.class, column(accepted, SubmittedDelivery::channel))
                .bindArray("messages", String.class, column(accepted, SubmitRows::wholeId))
                .bindArray("senders", String.class, column(accepted, SubmitRows::sender))
                .bindArray(
                        "segments",
                        Integer.class,
                        column(accepted, one -> answer(one).segments()))
                .bindArray(
                        "parts",
                        Integer.class,
                        column(accepted, one -> messageIds(one).size()))
                .bind("owner", owner.name())
                .execute());
        insertSegments(accepted.stream()
                .filter(one -> messageIds(one).size() > 1)
                .flatMap(SubmitRows::segments)
                .toList());
    }

    private void insertSegments(List<Segment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO delivery_segment (delivery_id, sequence, carrier_message_id)
                        SELECT v.id, v.sequence, v.message_id
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:sequences AS INTEGER ARRAY),
                            CAST(:messages AS VARCHAR ARRAY)) AS v(id, sequence, message_id)
                        JOIN delivery d ON d.id = v.id WHERE d.state = 'SUBMITTED'
                        ON CONFLICT DO NOTHING""")
                .bindArray(
                        "ids",
                        Long.class,
                        segments.stream().map(Segment::deliveryId).toList())
                .bindArray(
                        "sequences",
                        Integer.class,
                        segments.stream().map(Segment::sequence).toList())
                .bindArray(
                        "messages",
                        String.class,
                        segments.stream().map(Segment::messageId).toList())
                .execute());
    }

    static List<Long> ids(List<SubmittedDelivery> some) {
        return some.stream().map(submitted -> submitted.delivery().id()).toList();
    }

    /** The ids that the carrier gave, in the segments' order. */
    static List<String> messageIds(SubmittedDelivery submitted) {
        return answer(submitted).carrierMessageIds();
    }

    private static Accepted answer(SubmittedDelivery submitted) {
        return (Accepted) submitted.answer();
    }

    private static Unanswered silence(SubmittedDelivery submitted) {
        return (Unanswered) submitted.answer();
    }

    private static @Nullable String wholeId(SubmittedDelivery submitted) {
        List<String> ids = messageIds(submitted);
        return ids.size() == 1 ? ids.get(0) : null;
    }

    private static @Nullable String sender(SubmittedDelivery submitted) {
        return submitted.sender().orElse(null);
    }

    private static Stream<Segment> segments(SubmittedDelivery submitted) {
        List<String> ids = messageIds(submitted);
        long delivery = submitted.delivery().id();
        return IntStream.range(0, ids.size()).mapToObj(i -> new Segment(delivery, i + 1, ids.get(i)));
    }

    private static <T> List<@Nullable T> column(
            List<SubmittedDelivery> some, Function<SubmittedDelivery, @Nullable T> value) {
        return some.stream().map(value).collect(Collectors.toList());
    }

    private record Segment(long deliveryId, int sequence, String messageId) {}
}
