package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;

/**
 * Deliveries that no channel could take when their turn came. They are out of the queue, so that they hold nobody up, and go
 * back when a channel comes up.
 */
@Stateless
public class HeldDeliveries {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<DeliveriesQueued> queued;

    /**
     * Puts the oldest back into the queue. Those whose channel is still down will be held again.
     *
     * @param most how many of a kind at once, one transaction
     * @return how many of the kind that has most; fewer than {@code most} means that none is left
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int wake(Caller caller, Collection<MessageKind> kinds, int most) {
        return kinds.stream().mapToInt(kind -> wake(kind, most)).max().orElse(0);
    }

    private int wake(MessageKind kind, int most) {
        List<Long> held = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM delivery WHERE kind = :kind AND state = 'HELD'
                        ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bind("kind", kind.name())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
        if (!held.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("UPDATE delivery SET state = 'QUEUED' WHERE id = ANY(:ids)")
                    .bindArray("ids", Long.class, held)
                    .execute());
            queued.fire(DeliveriesQueued.again(kind));
        }
        return held.size();
    }
}
