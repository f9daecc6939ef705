package org.tidings.bench;

import static org.tidings.bench.Floor.execute;
import static org.tidings.bench.Floor.longs;
import static org.tidings.bench.Floor.now;
import static org.tidings.bench.Floor.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** The statements of a batch of receipts: the match, the lock, the outcomes, the ledger, the task and the outbox. */
final class FloorReceipts {
    private FloorReceipts() {}

    static void record(Connection connection, List<Long> ids) throws SQLException {
        Object[] names = ids.stream().map(id -> "floor" + id).toArray();
        query(
                connection,
                "SELECT id, channel, carrier_message_id, mobile FROM delivery WHERE carrier_message_id = ANY(?) ORDER BY id",
                connection.createArrayOf("varchar", names));
        query(connection, """
                SELECT id, domain_id, kind, task_id, mobile, product, state, claimed_by, submitted_at
                FROM delivery WHERE id = ANY(?) ORDER BY id FOR UPDATE""", longs(connection, ids));
        execute(
                connection,
                """
                UPDATE delivery SET state = v.state, code = v.code, finished_at = ?, claimed_by = NULL,
                    claimed_until = NULL
                FROM UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY))
                    AS v(id, state, code)
                WHERE delivery.id = v.id""",
                now(),
                longs(connection, ids),
                connection.createArrayOf(
                        "varchar", Collections.nCopies(ids.size(), "DELIVERED").toArray()),
                connection.createArrayOf(
                        "varchar", Collections.nCopies(ids.size(), "DELIVRD").toArray()));
        execute(connection, """
                INSERT INTO usage_record (subject, product, domain_id, entry, quantity, used_at)
                SELECT v.subject, 'floor', 'floor', 0, 1, ? FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS v(subject)
                ON CONFLICT DO NOTHING""", now(), longs(connection, ids));
        execute(
                connection,
                "UPDATE vms_send_task SET success_count = success_count + ? WHERE id IN"
                        + " (SELECT DISTINCT task_id FROM delivery WHERE id = ANY(?))",
                ids.size(),
                longs(connection, ids));
        connection.commit();
    }
}
