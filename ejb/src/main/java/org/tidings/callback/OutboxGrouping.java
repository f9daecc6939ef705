package org.tidings.callback;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.delivery.ClaimOwner;
import org.tidings.shared.random.Randomness;

/**
 * Makes webhooks of what waits in the outbox. It waits there until its lane has room, so that what comes meanwhile goes
 * with it; from then on the body never changes.
 */
@ApplicationScoped
class OutboxGrouping {
    /** As many rows of up to 500 reports as may be in memory at once. */
    private static final int ROWS_AT_ONCE = 50;

    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private ClaimOwner owner;

    @Inject
    private Randomness randomness;

    /** Makes at most so many webhooks, claimed for their first attempt, and answers their ids. */
    List<String> freeze(Places places, int most, Instant claimedUntil) {
        List<String> frozen = new ArrayList<>();
        int rows = ROWS_AT_ONCE;
        int found = -1;
        while (rows == ROWS_AT_ONCE && frozen.size() < most && found != 0) {
            List<OutboxRow> waiting = lock(places);
            rows = waiting.size();
            List<Group> groups = Group.of(waiting).stream()
                    .limit(most - (long) frozen.size())
                    .filter(group -> places.take(group.first().lane()))
                    .toList();
            found = groups.size();
            frozen.addAll(freeze(groups, claimedUntil));
        }
        return frozen;
    }

    private List<String> freeze(List<Group> groups, Instant claimedUntil) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Frozen> frozen = groups.stream()
                .map(group -> new Frozen("msg_" + randomness.hex(32), group))
                .toList();
        insertDeliveries(frozen, claimedUntil);
        insertBodies(frozen);
        remove(groups);
        return frozen.stream().map(Frozen::webhookId).toList();
    }

    private List<OutboxRow> lock(Places places) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, lane, domain_id, type, target, reports, payload, created_at FROM callback_outbox
                        WHERE NOT (lane = ANY(:closed)) ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bindArray("closed", String.class, places.closed())
                .bind("most", ROWS_AT_ONCE)
                .map(OutboxGrouping::row)
                .list());
    }

    private static OutboxRow row(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("lane"),
                row.getString("domain_id"),
                CallbackType.valueOf(row.getString("type")),
                Optional.ofNullable(row.getString("target")),
                row.getInt("reports"),
                row.getString("payload"));
    }

    private void insertDeliveries(List<Frozen> frozen, Instant claimedUntil) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO callback_delivery (webhook_id, lane, domain_id, type, target, reports, state, attempts,
                        created_at, next_attempt_at, claimed_by)
                    VALUES (:id, :lane, :domain, :type, :target, :reports, 'PENDING', 0, :now, :until, :owner)""");
            for (Frozen one : frozen) {
                OutboxRow first = one.group().first();
                batch.bind("id", one.webhookId())
                        .bind("lane", first.lane())
                        .bind("domain", first.domainId())
                        .bind("type", first.type().name())
                        .bind("target", first.target())
                        .bind("reports", one.group().reports())
                        .bind("now", time(clock.instant()))
                        .bind("until", time(claimedUntil))
                        .bind("owner", owner.name())
                        .add();
            }
            batch.execute();
        });
    }

    private void insertBodies(List<Frozen> frozen) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO callback_body (webhook_id, body) VALUES (:id, :body)");
            for (Frozen one : frozen) {
                batch.bind("id", one.webhookId()).bind("body", one.body()).add();
            }
            batch.execute();
        });
    }

    private void remove(List<Group> groups) {
        List<Long> ids = groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(OutboxRow::id)
                .toList();
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM callback_outbox WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .execute());
    }

    private record Frozen(String webhookId, Group group) {
        String body() {
            return Payloads.body(group.first().type(), webhookId, group.rows());
        }
    }
}
