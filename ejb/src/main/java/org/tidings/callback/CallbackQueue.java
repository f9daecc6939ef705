package org.tidings.callback;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.ClaimOwner;
import org.tidings.identity.Caller;

/**
 * Webhooks that wait for an attempt. Each method is a short transaction of its own, so that no claim and no connection is
 * open while an endpoint takes its time. A claim is a due time in the future: whoever dies with it loses it by itself.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class CallbackQueue {
    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private ClaimOwner owner;

    @Inject
    private CallbackSettings settings;

    @Inject
    private OutboxGrouping grouping;

    @Inject
    private SigningSecretRows secrets;

    /**
     * Claims what is due and whose lane has room: first what was tried before, then what is new, grouped now.
     *
     * @param places takes the room in the lanes; to be given back when this fails
     */
    public List<Attempt> claim(Caller caller, Places places, int most) {
        Instant claimedUntil = clock.instant().plus(settings.lease());
        List<String> due = lockDue(places, most);
        claim(due, claimedUntil);
        List<String> fresh = grouping.freeze(places, most - due.size(), claimedUntil);
        List<String> claimed = Stream.concat(due.stream(), fresh.stream()).toList();
        return claimed.isEmpty() ? List.of() : read(claimed);
    }

    /** Gives claims back whose attempt was not made: they are due at once and have cost nothing. */
    public void release(Caller caller, List<String> webhookIds) {
        if (webhookIds.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE callback_delivery SET claimed_by = NULL, next_attempt_at = :now
                        WHERE webhook_id = ANY(:ids) AND state = 'PENDING' AND claimed_by = :owner""")
                .bind("now", time(clock.instant()))
                .bindArray("ids", String.class, webhookIds)
                .bind("owner", owner.name())
                .execute());
    }

    /** Gives back what earlier lives of this node had claimed when they ended. */
    public int releaseFormerLives(Caller caller) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE callback_delivery SET claimed_by = NULL, next_attempt_at = :now
                        WHERE state = 'PENDING' AND claimed_by LIKE :node ESCAPE '!' AND claimed_by <> :owner""")
                .bind("now", time(clock.instant()))
                .bind("node", owner.nodePrefix().replaceAll("([!%_])", "!$1") + "%")
                .bind("owner", owner.name())
                .execute());
    }

    /** Whether something becomes due by then in a lane that is not closed, or waits to be grouped there. */
    public boolean hasWork(Caller caller, List<String> closed, Instant by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT 1 WHERE EXISTS (
                            SELECT 1 FROM callback_delivery
                            WHERE state = 'PENDING' AND next_attempt_at <= :by AND NOT (lane = ANY(:closed)))
                        OR EXISTS (SELECT 1 FROM callback_outbox WHERE NOT (lane = ANY(:closed)))""")
                .bind("by", time(by))
                .bindArray("closed", String.class, closed)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private List<String> lockDue(Places places, int most) {
        List<Due> due = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT webhook_id, lane FROM callback_delivery
                        WHERE state = 'PENDING' AND next_attempt_at <= :now AND NOT (lane = ANY(:closed))
                        ORDER BY next_attempt_at LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bind("now", time(clock.instant()))
                .bindArray("closed", String.class, places.closed())
                .bind("most", most)
                .map((row, context) -> new Due(row.getString(1), row.getString(2)))
                .list());
        return due.stream()
                .filter(one -> places.take(one.lane()))
                .map(Due::webhookId)
                .toList();
    }

    private void claim(List<String> webhookIds, Instant claimedUntil) {
        if (webhookIds.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE callback_delivery SET claimed_by = :owner, next_attempt_at = :until
                        WHERE webhook_id = ANY(:ids)""")
                .bind("owner", owner.name())
                .bind("until", time(claimedUntil))
                .bindArray("ids", String.class, webhookIds)
                .execute());
    }

    private List<Attempt> read(List<String> webhookIds) {
        List<Claimed> claimed = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT d.webhook_id, d.lane, d.domain_id, d.type, d.attempts, b.body,
                            COALESCE(d.last_status, 0) > 0 OR d.last_error IS NOT NULL AS repeated,
                            COALESCE(d.target, (SELECT r.url FROM callback_registration r
                                WHERE r.domain_id = d.domain_id AND r.type = d.type), '') AS url
                        FROM callback_delivery d JOIN callback_body b ON b.webhook_id = d.webhook_id
                        WHERE d.webhook_id = ANY(:ids)""")
                .bindArray("ids", String.class, webhookIds)
                .map((row, context) -> new Claimed(row.getString("domain_id"), attempt(row)))
                .list());
        Map<String, List<String>> signing =
                secrets.signing(claimed.stream().map(Claimed::domainId).collect(Collectors.toSet()));
        return claimed.stream()
                .map(one -> one.attempt().signedWith(signing.getOrDefault(one.domainId(), List.of())))
                .toList();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        CallbackType type = CallbackType.valueOf(row.getString("type"));
        String body = row.getString("body");
        return new Attempt(
                row.getString("webhook_id"),
                row.getString("lane"),
                type,
                row.getString("url"),
                row.getInt("attempts"),
                List.of(),
                row.getBoolean("repeated") ? type.form().repeated(body) : body);
    }

    private record Due(String webhookId, String lane) {}

    private record Claimed(String domainId, Attempt attempt) {}
}
