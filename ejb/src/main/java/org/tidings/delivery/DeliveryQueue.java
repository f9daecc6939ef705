package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.identity.Caller;
import org.tidings.shared.database.Columns;
import org.tidings.shared.time.BusinessClock;

/**
 * What waits to be submitted. The rows are the queue: who claims some has them alone until the claim is released,
 * recorded or over.
 */
@Stateless
public class DeliveryQueue {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private ClaimOwner owner;

    @Inject
    private DeliverySettings settings;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private SegmentRows segments;

    @Inject
    private Event<DeliveriesQueued> queued;

    @Inject
    private Event<DeliveriesClaimed> claimed;

    /** Queues a task's deliveries in the transaction that creates the task. */
    @TransactionAttribute(MANDATORY)
    public void enqueue(Caller caller, NewDeliveries deliveries) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO delivery
                            (domain_id, kind, task_id, content_no, mobile, product, state, queued_at, expires_at)
                        SELECT :domain, :kind, :task, v.content_no, v.mobile, :product, 'QUEUED', :now, :expiresAt
                        FROM UNNEST(CAST(:mobiles AS VARCHAR ARRAY), CAST(:contents AS INTEGER ARRAY))
                            AS v(mobile, content_no)""")
                .bind("domain", caller.domainId())
                .bind("kind", deliveries.kind().name())
                .bind("task", deliveries.taskId())
                .bind("product", deliveries.product())
                .bind("now", time(clock.instant()))
                .bind("expiresAt", time(deliveries.expiresAt()))
                .bindArray("mobiles", String.class, column(deliveries, NewDeliveries.Recipient::mobile))
                .bindArray("contents", Integer.class, column(deliveries, NewDeliveries.Recipient::contentNo))
                .execute());
        queued.fire(
                new DeliveriesQueued(deliveries.kind(), deliveries.recipients().size()));
    }

    /**
     * Puts a task's failed and timed-out deliveries into the queue again, to be submitted as if for the first time.
     *
     * @return how many of either kind
     */
    @TransactionAttribute(MANDATORY)
    public Requeued requeueUnsuccessful(Caller caller, Requeue requeue) {
        Map<Long, DeliveryState> unsuccessful = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, state FROM delivery
                        WHERE task_id = :task AND domain_id = :domain AND kind = :kind
                            AND state IN ('FAILED', 'TIMED_OUT')
                        ORDER BY id FOR UPDATE""")
                .bind("task", requeue.taskId())
                .bind("domain", caller.domainId())
                .bind("kind", requeue.kind().name())
                .map((row, context) -> Map.entry(row.getLong("id"), DeliveryState.valueOf(row.getString("state"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'QUEUED', queued_at = :now, expires_at = :expiresAt, in_doubt = FALSE, channel = NULL,
                            carrier_message_id = NULL, submitted_at = NULL, finished_at = NULL, code = NULL, segments = 1,
                            parts = 1, sender = NULL
                        WHERE id = ANY(:ids)""")
                .bind("now", time(clock.instant()))
                .bind("expiresAt", time(requeue.expiresAt()))
                .bindArray("ids", Long.class, List.copyOf(unsuccessful.keySet()))
                .execute());
        segments.forget(unsuccessful.keySet());
        queued.fire(new DeliveriesQueued(requeue.kind(), unsuccessful.size()));
        return Requeued.of(unsuccessful.values());
    }

    /**
     * Claims the next deliveries after a cursor, oldest first, skipping what others are claiming now.
     *
     * @param after the last id that the same claimant has seen; 0 to begin at the front
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<ClaimedDelivery> claim(Caller caller, MessageKind kind, long after) {
        List<ClaimedDelivery> next = jdbi.withHandle(handle -> {
            List<ClaimedDelivery> found = handle.createQuery("""
                            SELECT id, domain_id, task_id, content_no, mobile, expires_at, in_doubt FROM delivery
                            WHERE kind = :kind AND state = 'QUEUED' AND id > :after
                            ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED""")
                    .bind("kind", kind.name())
                    .bind("after", after)
                    .bind("most", settings.claimSize())
                    .map(DeliveryQueue::read)
                    .list();
            if (!found.isEmpty()) {
                markClaimed(handle, found);
            }
            return found;
        });
        if (!next.isEmpty()) {
            claimed.fire(new DeliveriesClaimed(
                    kind, next.stream().map(ClaimedDelivery::taskId).collect(Collectors.toSet()), clock.instant()));
        }
        return next;
    }

    /** Gives back what was claimed and never handed to a carrier. */
    @TransactionAttribute(REQUIRES_NEW)
    public void release(Caller caller, Collection<ClaimedDelivery> untouched) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'QUEUED', claimed_by = NULL, claimed_until = NULL
                        WHERE id = ANY(:ids) AND claimed_by = :owner""")
                .bindArray("ids", Long.class, ids(untouched))
                .bind("owner", owner.name())
                .execute());
    }

    /**
     * Takes back the claims of this node's earlier lives and, on any node, those whose lease is over. Whether their
     * owner had submitted them nobody knows, so each goes into the queue once more, marked as in doubt.
     *
     * @return how many
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int recoverAbandoned(Caller caller) {
        int abandoned = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'QUEUED', claimed_by = NULL, claimed_until = NULL, in_doubt = TRUE
                        WHERE state = 'CLAIMED'
                            AND (claimed_until < :now OR (claimed_by LIKE :earlier AND claimed_by <> :owner))""")
                .bind("owner", owner.name())
                .bind("earlier", owner.nodePrefix().replace("_", "\\_") + "%")
                .bind("now", time(Clock.systemUTC().instant()))
                .execute());
        metrics.inDoubt(abandoned);
        return abandoned;
    }

    private void markClaimed(Handle handle, List<ClaimedDelivery> found) {
        handle.createUpdate("""
                        UPDATE delivery SET state = 'CLAIMED', claimed_by = :owner, claimed_until = :until
                        WHERE id = ANY(:ids)""")
                .bind("owner", owner.name())
                .bind("until", time(Clock.systemUTC().instant().plus(settings.lease())))
                .bindArray("ids", Long.class, ids(found))
                .execute();
    }

    private static List<Long> ids(Collection<ClaimedDelivery> deliveries) {
        return deliveries.stream().map(ClaimedDelivery::id).toList();
    }

    private static <T> List<T> column(NewDeliveries deliveries, Function<NewDeliveries.Recipient, T> value) {
        return deliveries.recipients().stream().map(value).toList();
    }

    private static ClaimedDelivery read(ResultSet row, StatementContext context) throws SQLException {
        return new ClaimedDelivery(
                row.getLong("id"),
                row.getString("domain_id"),
                row.getLong("task_id"),
                row.getInt("content_no"),
                row.getString("mobile"),
                Columns.instant(row, "expires_at"),
                row.getBoolean("in_doubt"));
    }
}
