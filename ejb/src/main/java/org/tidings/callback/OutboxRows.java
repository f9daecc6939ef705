package org.tidings.callback;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of the outbox, and who has an address to be told at. */
@ApplicationScoped
class OutboxRows {
    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<CallbacksDue> due;

    /**
     * Which of the tenants have an address for which of the types; the first of the types that they have one for.
     *
     * @param types the one that is preferred first
     */
    Map<String, CallbackType> listening(Collection<String> domains, CallbackType... types) {
        Map<String, CallbackType> listening = new HashMap<>();
        if (domains.isEmpty()) {
            return listening;
        }
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT domain_id, type FROM callback_registration
                        WHERE domain_id = ANY(:domains) AND type = ANY(:types)""")
                .bindArray("domains", String.class, List.copyOf(domains))
                .bindArray(
                        "types",
                        String.class,
                        Arrays.stream(types).map(CallbackType::name).toList())
                .map((row, context) -> Map.entry(row.getString(1), CallbackType.valueOf(row.getString(2))))
                .forEach(found -> listening.merge(
                        found.getKey(), found.getValue(), (one, other) -> preferred(one, other, types))));
        return listening;
    }

    private static CallbackType preferred(CallbackType one, CallbackType other, CallbackType... types) {
        List<CallbackType> order = List.of(types);
        return order.indexOf(one) < order.indexOf(other) ? one : other;
    }

    void insert(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO callback_outbox (lane, domain_id, type, target, reports, payload, created_at)
                    VALUES (:lane, :domain, :type, :target, :reports, :payload, :now)""");
            for (OutboxRow row : rows) {
                batch.bind("lane", row.lane())
                        .bind("domain", row.domainId())
                        .bind("type", row.type().name())
                        .bind("target", row.target())
                        .bind("reports", row.reports())
                        .bind("payload", row.payload())
                        .bind("now", time(clock.instant()))
                        .add();
            }
            batch.execute();
        });
        due.fire(new CallbacksDue());
    }
}
