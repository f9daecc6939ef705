package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** Deliveries that may not go out yet. They are out of the queue, however many they are, until their time has come. */
@Stateless
public class ScheduledDeliveries {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<DeliveriesQueued> queued;

    /**
     * Puts those whose time has come into the queue.
     *
     * @param most how many at once, one transaction
     * @return how many there were; fewer than {@code most} means that none is left
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int wake(Caller caller, int most) {
        Map<Long, MessageKind> due = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, kind FROM delivery WHERE state = 'SCHEDULED' AND not_before <= :now
                        ORDER BY not_before LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bind("now", time(clock.instant()))
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getLong("id"), MessageKind.valueOf(row.getString("kind"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        if (!due.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("UPDATE delivery SET state = 'QUEUED' WHERE id = ANY(:ids)")
                    .bindArray("ids", Long.class, List.copyOf(due.keySet()))
                    .execute());
            due.values().stream().distinct().forEach(kind -> queued.fire(DeliveriesQueued.again(kind)));
        }
        return due.size();
    }
}
