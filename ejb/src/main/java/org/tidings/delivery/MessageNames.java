package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Finds what the ids in receipts stand for. Where a carrier used one again, the newest delivery is meant. */
@ApplicationScoped
class MessageNames {
    @Inject
    private Jdbi jdbi;

    /** The parts that receipts speak of; those that fit nothing are missing. */
    Map<MessageName, MessagePart> find(Collection<CarrierReceipt> receipts) {
        Map<MessageName, MessagePart> found = new HashMap<>();
        find(found, receipts, """
                SELECT id, 0 AS sequence, channel, carrier_message_id, mobile FROM delivery
                WHERE carrier_message_id = ANY(:messages) ORDER BY id""");
        List<CarrierReceipt> others = receipts.stream()
                .filter(receipt -> !found.containsKey(MessageName.of(receipt)))
                .toList();
        if (!others.isEmpty()) {
            find(found, others, """
                    SELECT d.id, s.sequence, d.channel, s.carrier_message_id, d.mobile
                    FROM delivery_segment s JOIN delivery d ON d.id = s.delivery_id
                    WHERE s.carrier_message_id = ANY(:messages) ORDER BY d.id, s.sequence""");
        }
        return found;
    }

    private void find(Map<MessageName, MessagePart> found, Collection<CarrierReceipt> receipts, String query) {
        jdbi.useHandle(handle -> handle.createQuery(query)
                .bindArray(
                        "messages",
                        String.class,
                        List.copyOf(receipts.stream()
                                .map(CarrierReceipt::carrierMessageId)
                                .collect(Collectors.toSet())))
                .map((row, context) -> Map.entry(
                        new MessageName(
                                Optional.ofNullable(row.getString("channel")).orElse(""),
                                row.getString("carrier_message_id"),
                                row.getString("mobile")),
                        new MessagePart(row.getLong("id"), row.getInt("sequence"))))
                .forEach(one -> found.put(one.getKey(), one.getValue())));
    }
}
