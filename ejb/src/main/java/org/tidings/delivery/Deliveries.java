package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.identity.Caller;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Columns;

/** Deliveries as people look at them. */
@Stateless
public class Deliveries {
    @Inject
    private Jdbi jdbi;

    /** A task's deliveries in the order of its numbers; of another tenant's task there are none. */
    @TransactionAttribute(SUPPORTS)
    public Page<DeliveryView> ofTask(Caller caller, long taskId, Optional<DeliveryState> state, PageQuery page) {
        String where = " FROM delivery WHERE task_id = :task AND domain_id = :domain"
                + (state.isPresent() ? " AND state = :state" : "");
        return jdbi.withHandle(handle -> {
            long total = bound(handle.createQuery("SELECT COUNT(*)" + where), caller, taskId, state)
                    .mapTo(Long.class)
                    .one();
            List<DeliveryView> items = bound(
                            handle.createQuery("SELECT id, mobile, state, code, in_doubt, submitted_at, finished_at"
                                    + where + " ORDER BY id LIMIT :limit OFFSET :offset"),
                            caller,
                            taskId,
                            state)
                    .bind("limit", page.limit())
                    .bind("offset", page.offset())
                    .map(Deliveries::read)
                    .list();
            return new Page<>(items, total, page);
        });
    }

    /** What the newest delivery to a number consists of, whoever sent it: what an operator's injected receipt is about. */
    @TransactionAttribute(SUPPORTS)
    public List<CarrierMessage> newestTo(Caller caller, String channel, String mobile) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        SELECT COALESCE(s.carrier_message_id, d.carrier_message_id) FROM delivery d
                        LEFT JOIN delivery_segment s ON s.delivery_id = d.id
                        WHERE d.id = (SELECT MAX(id) FROM delivery
                            WHERE mobile = :mobile AND channel = :channel AND submitted_at IS NOT NULL)
                        ORDER BY s.sequence""")
                .bind("mobile", mobile)
                .bind("channel", channel)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .stream()
                .flatMap(Optional::stream)
                .map(id -> new CarrierMessage(channel, id, mobile))
                .toList());
    }

    private static Query bound(Query query, Caller caller, long taskId, Optional<DeliveryState> state) {
        query.bind("task", taskId).bind("domain", caller.domainId());
        state.ifPresent(wanted -> query.bind("state", wanted.name()));
        return query;
    }

    private static DeliveryView read(ResultSet row, StatementContext context) throws SQLException {
        return new DeliveryView(
                row.getLong("id"),
                row.getString("mobile"),
                DeliveryState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("code")),
                row.getBoolean("in_doubt"),
                Columns.optionalInstant(row, "submitted_at"),
                Columns.optionalInstant(row, "finished_at"));
    }
}
