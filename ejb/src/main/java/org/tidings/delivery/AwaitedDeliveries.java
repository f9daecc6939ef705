package org.tidings.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.database.Columns;

/**
 * Deliveries of {@link InDoubtPolicy#WAIT} channels whose submit was never answered. A receipt that fits nothing is taken for
 * theirs when there can be no doubt: one such delivery to the number, submitted before the receipt came, and one such id. One
 * of several receipts ends no delivery by itself, so those are left to the silence; but any of their strays could be this one.
 */
@ApplicationScoped
class AwaitedDeliveries {
    @Inject
    private Jdbi jdbi;

    /** Whose these receipts are, as far as that is certain; the deliveries take the ids on. */
    Map<MessageName, MessagePart> claimedBy(Collection<CarrierReceipt> strays) {
        if (strays.isEmpty()) {
            return Map.of();
        }
        Map<Line, List<Awaited>> awaited = find(strays).stream().collect(groupingBy(Awaited::line));
        Map<Line, Long> ids = countIds(awaited.keySet());
        Map<MessageName, MessagePart> claimed = new HashMap<>();
        for (CarrierReceipt stray : strays) {
            MessageName name = MessageName.of(stray);
            List<Awaited> candidates = awaited.getOrDefault(Line.of(name), List.of());
            if (candidates.size() == 1
                    && ids.getOrDefault(Line.of(name), 0L) == 1
                    && candidates.get(0).parts() == 1
                    && candidates.get(0).submittedAt().isBefore(stray.receivedAt())) {
                claimed.put(name, new MessagePart(candidates.get(0).id(), 0));
            }
        }
        claimed.forEach((name, part) -> takeOn(part.deliveryId(), name.carrierMessageId()));
        return claimed;
    }

    private List<Awaited> find(Collection<CarrierReceipt> strays) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, channel, mobile, parts, submitted_at FROM delivery
                        WHERE mobile = ANY(:mobiles) AND state = 'SUBMITTED' AND in_doubt
                            AND carrier_message_id IS NULL
                        ORDER BY id FOR UPDATE""")
                .bindArray(
                        "mobiles",
                        String.class,
                        strays.stream().map(CarrierReceipt::mobile).distinct().toList())
                .map((row, context) -> new Awaited(
                        row.getLong("id"),
                        new Line(row.getString("channel"), row.getString("mobile")),
                        row.getInt("parts"),
                        Columns.instant(row, "submitted_at")))
                .list());
    }

    /** How many ids are parked for each: of all that are, since these strays may be but some of them. */
    private Map<Line, Long> countIds(Set<Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT channel, mobile, COUNT(DISTINCT carrier_message_id) AS ids FROM parked_receipt
                        WHERE mobile = ANY(:mobiles) GROUP BY channel, mobile""")
                .bindArray(
                        "mobiles",
                        String.class,
                        lines.stream().map(Line::mobile).distinct().toList())
                .map((row, context) ->
                        Map.entry(new Line(row.getString("channel"), row.getString("mobile")), row.getLong("ids")))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void takeOn(long delivery, String carrierMessageId) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE delivery SET carrier_message_id = :message WHERE id = :id")
                .bind("message", carrierMessageId)
                .bind("id", delivery)
                .execute());
    }

    /** A channel to a number. */
    private record Line(String channel, String mobile) {
        static Line of(MessageName name) {
            return new Line(name.channel(), name.mobile());
        }
    }

    private record Awaited(long id, Line line, int parts, Instant submittedAt) {}
}
