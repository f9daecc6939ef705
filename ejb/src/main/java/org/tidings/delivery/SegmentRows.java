package org.tidings.delivery;

import static java.util.stream.Collectors.groupingBy;
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
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.shared.database.Columns;

/**
 * The segments of deliveries whose carrier speaks of each. The first final word on a segment counts; a delivery ends when
 * all its segments have theirs: well when all were delivered, otherwise with the first failure's code.
 */
@ApplicationScoped
class SegmentRows {
    /** What customers are told of a segment that its carrier never spoke of. */
    private static final String SILENT = "UNKNOWN";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<SegmentsReported> reported;

    /**
     * Writes final words down, and tells them.
     *
     * @return the ends of the deliveries that are complete with them
     */
    List<DecidedOutcome> record(Collection<Word> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Map<MessagePart, Word> byPart = new LinkedHashMap<>();
        words.forEach(word -> byPart.putIfAbsent(word.part(), word));
        List<Long> deliveries = List.copyOf(new TreeSet<>(
                byPart.keySet().stream().map(MessagePart::deliveryId).toList()));
        lock(deliveries);
        List<Row> news = load(deliveries).stream()
                .filter(row -> row.code().isEmpty() && byPart.containsKey(row.part()))
                .map(row -> row.with(Objects.requireNonNull(byPart.get(row.part()))))
                .toList();
        if (news.isEmpty()) {
            return List.of();
        }
        write(news);
        reported.fire(new SegmentsReported(news.stream().map(Row::told).toList()));
        return ends(load(deliveries), news);
    }

    /**
     * Ends the waiting for deliveries of several segments: whoever has not been spoken of is told to be unknown.
     *
     * @return for those of which a segment failed, the code; for the others nothing
     */
    Map<Long, String> giveUp(Collection<Long> deliveries, Instant now) {
        List<Row> rows = new ArrayList<>(load(deliveries));
        rows.addAll(loadUnnamed(deliveries));
        List<SegmentsReported.Segment> silent = rows.stream()
                .filter(row -> row.code().isEmpty())
                .map(row -> row.with(new Word(row.part(), SILENT, now)).told())
                .toList();
        if (!silent.isEmpty()) {
            reported.fire(new SegmentsReported(silent));
        }
        Map<Long, String> failures = new LinkedHashMap<>();
        rows.stream()
                .filter(Row::isFailed)
                .forEach(row ->
                        failures.putIfAbsent(row.part().deliveryId(), row.code().orElse(SILENT)));
        return failures;
    }

    /** Forgets the segments of deliveries that are to be submitted again. */
    void forget(Collection<Long> deliveries) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM delivery_segment WHERE delivery_id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(deliveries))
                .execute());
    }

    private static List<DecidedOutcome> ends(List<Row> rows, List<Row> news) {
        Map<Long, List<Row>> latest =
                news.stream().collect(groupingBy(row -> row.part().deliveryId()));
        List<DecidedOutcome> ends = new ArrayList<>();
        rows.stream().collect(groupingBy(row -> row.part().deliveryId())).forEach((delivery, segments) -> {
            List<Row> newest = latest.getOrDefault(delivery, List.of());
            if (!newest.isEmpty()
                    && segments.stream().noneMatch(row -> row.code().isEmpty())) {
                Instant at = newest.get(newest.size() - 1).receivedAt();
                String code = segments.stream()
                        .filter(Row::isFailed)
                        .findFirst()
                        .flatMap(Row::code)
                        .orElse(CarrierReceipt.DELIVERED);
                Outcome outcome = code.equals(CarrierReceipt.DELIVERED) ? Outcome.DELIVERED : Outcome.FAILED;
                ends.add(new DecidedOutcome(delivery, outcome, code, at));
            }
        });
        return ends;
    }

    private void lock(List<Long> deliveries) {
        jdbi.useHandle(
                handle -> handle.createQuery("SELECT id FROM delivery WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                        .bindArray("ids", Long.class, deliveries)
                        .mapTo(Long.class)
                        .list());
    }

    private List<Row> load(Collection<Long> deliveries) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.delivery_id, s.sequence, s.code, s.received_at, d.domain_id, d.kind, d.task_id, d.mobile,
                            d.segments, d.submitted_at
                        FROM delivery_segment s JOIN delivery d ON d.id = s.delivery_id
                        WHERE s.delivery_id = ANY(:ids) ORDER BY s.delivery_id, s.sequence""")
                .bindArray("ids", Long.class, List.copyOf(deliveries))
                .map(Row::read)
                .list());
    }

    /** The segments of deliveries whose carrier never answered, so that none has an id or a row. */
    private List<Row> loadUnnamed(Collection<Long> deliveries) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        SELECT d.id AS delivery_id, 0 AS sequence, CAST(NULL AS VARCHAR) AS code,
                            CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS received_at, d.domain_id, d.kind, d.task_id, d.mobile,
                            d.segments, d.submitted_at
                        FROM delivery d WHERE d.id = ANY(:ids)
                            AND NOT EXISTS (SELECT 1 FROM delivery_segment s WHERE s.delivery_id = d.id)
                        ORDER BY d.id""")
                        .bindArray("ids", Long.class, List.copyOf(deliveries))
                        .map(Row::read)
                        .list())
                .stream()
                .flatMap(Row::each)
                .toList();
    }

    private void write(List<Row> news) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery_segment SET code = v.code, received_at = v.received_at
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:sequences AS INTEGER ARRAY),
                            CAST(:codes AS VARCHAR ARRAY), CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY))
                            AS v(id, sequence, code, received_at)
                        WHERE delivery_segment.delivery_id = v.id AND delivery_segment.sequence = v.sequence""")
                .bindArray(
                        "ids",
                        Long.class,
                        news.stream().map(row -> row.part().deliveryId()).toList())
                .bindArray(
                        "sequences",
                        Integer.class,
                        news.stream().map(row -> row.part().sequence()).toList())
                .bindArray(
                        "codes",
                        String.class,
                        news.stream().map(row -> row.code().orElse(SILENT)).toList())
                .bindArray(
                        "times",
                        OffsetDateTime.class,
                        news.stream().map(row -> time(row.receivedAt())).toList())
                .execute());
    }

    /** What a carrier said of a segment. */
    record Word(MessagePart part, String code, Instant receivedAt) {}

    private record Row(
            MessagePart part,
            Optional<String> code,
            Instant receivedAt,
            String domainId,
            MessageKind kind,
            String taskId,
            String mobile,
            int total,
            Optional<Instant> submittedAt) {
        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(
                    new MessagePart(row.getLong("delivery_id"), row.getInt("sequence")),
                    Optional.ofNullable(row.getString("code")),
                    Columns.optionalInstant(row, "received_at").orElse(Instant.EPOCH),
                    row.getString("domain_id"),
                    MessageKind.valueOf(row.getString("kind")),
                    Long.toString(row.getLong("task_id")),
                    row.getString("mobile"),
                    row.getInt("segments"),
                    Columns.optionalInstant(row, "submitted_at"));
        }

        boolean isFailed() {
            return code.filter(word -> !word.equals(CarrierReceipt.DELIVERED)).isPresent();
        }

        Row with(Word word) {
            return of(word.part(), Optional.of(word.code()), word.receivedAt());
        }

        Stream<Row> each() {
            return IntStream.rangeClosed(1, total)
                    .mapToObj(sequence -> of(new MessagePart(part.deliveryId(), sequence), code, receivedAt));
        }

        private Row of(MessagePart which, Optional<String> word, Instant at) {
            return new Row(which, word, at, domainId, kind, taskId, mobile, total, submittedAt);
        }

        SegmentsReported.Segment told() {
            return new SegmentsReported.Segment(
                    part.deliveryId(),
                    domainId,
                    kind,
                    taskId,
                    mobile,
                    part.sequence(),
                    total,
                    code.orElse(SILENT),
                    submittedAt,
                    receivedAt);
        }
    }
}
