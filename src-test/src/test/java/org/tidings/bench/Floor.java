package org.tidings.bench;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The statements of the trip with the product's batch sizes, by bare JDBC on the product's own tables and nothing else:
 * no HTTP, no carrier, no job. Its rows are of the kind {@code SMS}, which nobody else dispatches here.
 */
final class Floor implements AutoCloseable {
    private static final AtomicLong TASK_IDS = new AtomicLong(900_000_000_000L);
    private static final int SENDERS = 4;
    private static final int SINGLES = 2_000;
    private static final int PARTITIONS = 2;
    private static final int CLAIM = 500;
    private static final int WINDOW = 50;
    private static final int RECEIPTS = 500;

    private final DataSource database;
    private final AutoCloseable after;

    private Floor(DataSource database, AutoCloseable after) {
        this.database = database;
        this.after = after;
    }

    static Floor on(DataSource database) {
        return new Floor(database, () -> {});
    }

    static Floor onH2(Path base) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + base.toAbsolutePath().resolve("data/tidings/db")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "tidings",
                "tidings");
        return new Floor(pool, pool::dispose);
    }

    Figures measure(int tasks) throws Exception {
        Figures.Rate requests = accept(SINGLES, 1);
        drain(false);
        Figures.Rate numbers = accept(tasks, Load.NUMBERS);
        Figures.Rate submitted = drain(false);
        accept(tasks, Load.NUMBERS);
        Figures.Rate reported = drain(true);
        return new Figures(requests, numbers, submitted, reported);
    }

    @Override
    public void close() throws Exception {
        after.close();
    }

    private Figures.Rate accept(int tasks, int numbers) throws Exception {
        long start = System.nanoTime();
        inParallel(SENDERS, worker -> {
            try (Connection connection = open()) {
                for (int task = worker; task < tasks; task += SENDERS) {
                    acceptOne(connection, numbers);
                    connection.commit();
                }
            }
        });
        return new Figures.Rate((long) tasks * numbers, System.nanoTime() - start);
    }

    private static void acceptOne(Connection connection, int numbers) throws SQLException {
        long id = TASK_IDS.incrementAndGet();
        execute(connection, """
                INSERT INTO vms_send_task (id, domain_id, task_name, template_id, template_name, operator, state,
                    total_count, success_count, failed_count, timeout_count, unsendable_count, resent_count,
                    validity_hours, created_at)
                VALUES (?, 'floor', 'floor', '1', 'floor', 'floor', 'PROCESSING', ?, 0, 0, 0, 0, 0, 24, ?)""", id, numbers, now());
        execute(
                connection,
                "INSERT INTO vms_send_content (task_id, content_no, template_id, content) VALUES (?, 0, '1', '[]')",
                id);
        execute(
                connection,
                """
                INSERT INTO delivery (domain_id, kind, task_id, content_no, mobile, product, state, queued_at,
                    expires_at)
                SELECT 'floor', 'SMS', ?, v.content_no, v.mobile, 'floor', 'QUEUED', ?, ?
                FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS INTEGER ARRAY)) AS v(mobile, content_no)""",
                id,
                now(),
                now().plusDays(1),
                connection.createArrayOf(
                        "varchar",
                        IntStream.range(0, numbers)
                                .mapToObj("137%08d"::formatted)
                                .toArray()),
                connection.createArrayOf(
                        "integer",
                        IntStream.range(0, numbers).mapToObj(number -> 0).toArray()));
    }

    private Figures.Rate drain(boolean withReceipts) throws Exception {
        long[] counts = new long[PARTITIONS];
        long start = System.nanoTime();
        inParallel(PARTITIONS, worker -> {
            try (Connection connection = open()) {
                counts[worker] = drainOne(connection, worker, withReceipts);
            }
        });
        return new Figures.Rate(LongStream.of(counts).sum(), System.nanoTime() - start);
    }

    private static long drainOne(Connection connection, int worker, boolean withReceipts) throws SQLException {
        long done = 0;
        long cursor = 0;
        List<Long> silent = new ArrayList<>();
        for (List<Long> claimed = claim(connection, cursor); !claimed.isEmpty(); claimed = claim(connection, cursor)) {
            for (int at = 0; at < claimed.size(); at += WINDOW) {
                List<Long> window = claimed.subList(at, Math.min(claimed.size(), at + WINDOW));
                record(connection, window);
                silent.addAll(window);
                if (withReceipts && silent.size() >= RECEIPTS) {
                    FloorReceipts.record(connection, silent);
                    silent.clear();
                }
            }
            cursor = claimed.get(claimed.size() - 1);
            done += claimed.size();
        }
        if (withReceipts && !silent.isEmpty()) {
            FloorReceipts.record(connection, silent);
        }
        return done;
    }

    private static List<Long> claim(Connection connection, long cursor) throws SQLException {
        List<Long> claimed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, domain_id, task_id, content_no, mobile, expires_at, in_doubt FROM delivery
                WHERE kind = 'SMS' AND state = 'QUEUED' AND id > ?
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""")) {
            select.setLong(1, cursor);
            select.setInt(2, CLAIM);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claimed.add(rows.getLong(1));
                }
            }
        }
        execute(
                connection,
                "UPDATE delivery SET state = 'CLAIMED', claimed_by = 'floor', claimed_until = ? WHERE id = ANY(?)",
                now(),
                longs(connection, claimed));
        connection.commit();
        return claimed;
    }

    private static void record(Connection connection, List<Long> window) throws SQLException {
        Object[] names = window.stream().map(id -> "floor" + id).toArray();
        execute(
                connection,
                """
                UPDATE delivery SET state = 'SUBMITTED', claimed_by = NULL, claimed_until = NULL, submitted_at = ?,
                    channel = v.channel, carrier_message_id = v.message_id
                FROM UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY))
                    AS v(id, channel, message_id)
                WHERE delivery.id = v.id AND delivery.claimed_by = 'floor'""",
                now(),
                longs(connection, window),
                connection.createArrayOf(
                        "varchar", window.stream().map(id -> "floor").toArray()),
                connection.createArrayOf("varchar", names));
        query(
                connection,
                "SELECT * FROM parked_receipt WHERE carrier_message_id = ANY(?) ORDER BY id FOR UPDATE",
                connection.createArrayOf("varchar", names));
        connection.commit();
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    static Array longs(Connection connection, List<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    static void query(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static void inParallel(int workers, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                calls.add(() -> {
                    work.run(number);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What one worker does. */
    private interface Work {
        void run(int worker) throws Exception;
    }
}
