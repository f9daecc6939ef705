package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;

/**
 * Deliveries that no channel could take when their turn came. They are out of the queue, so that they hold nobody up, and go
 * back when a channel that serves them is open.
 */
@Stateless
public class HeldDeliveries {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Routing routing;

    @Inject
    private Event<DeliveriesQueued> queued;

    /**
     * Looks at the next deliveries after a cursor, oldest first, and puts those into the queue that would not be held again:
     * however many wait for a channel that is down, nobody else waits behind them.
     *
     * @param after the last id that the same caller has seen; 0 to begin with the oldest
     * @param most how many it looks at, one transaction
     */
    @TransactionAttribute(REQUIRES_NEW)
    public Portion wake(Caller caller, MessageKind kind, long after, int most) {
        List<Map.Entry<Long, String>> held = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, mobile FROM delivery WHERE kind = :kind AND state = 'HELD' AND id > :after
                        ORDER BY id LIMIT :most""")
                .bind("kind", kind.name())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getString("mobile")))
                .list());
        Routing.Table table = routing.tableFor(kind);
        List<Long> able = held.stream()
                .filter(one -> !table.isWaiting(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        int woken = able.isEmpty() ? 0 : queue(able);
        if (woken > 0) {
            queued.fire(DeliveriesQueued.again(kind));
        }
        return new Portion(
                held.size(),
                woken,
                held.isEmpty() ? after : held.get(held.size() - 1).getKey());
    }

    /** Leaves alone what somebody else wakes or ends now. */
    private int queue(List<Long> able) {
        List<Long> still = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM delivery WHERE id = ANY(:ids) AND state = 'HELD'
                        ORDER BY id FOR UPDATE SKIP LOCKED""")
                .bindArray("ids", Long.class, able)
                .mapTo(Long.class)
                .list());
        return jdbi.withHandle(
                handle -> handle.createUpdate("UPDATE delivery SET state = 'QUEUED' WHERE id = ANY(:ids)")
                        .bindArray("ids", Long.class, still)
                        .execute());
    }

    /**
     * Some of the held deliveries in a row.
     *
     * @param seen how many they are; fewer than were asked for means that none is left behind them
     * @param woken how many of them are in the queue again
     * @param last the last one's id
     */
    public record Portion(int seen, int woken, long last) {}
}
