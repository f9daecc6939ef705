package org.tidings.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.tidings.journey.Tokens;
import org.tidings.server.Http;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** Many materials of many tenants, half of them idle, and the one run that cleans up after them. */
final class CleanupLoad {
    private static final int SIZE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final TidingsServer server;
    private final RealPostgres postgres;
    private final int tenants;
    private final int materials;

    CleanupLoad(TidingsServer server, RealPostgres postgres, int tenants, int materials) {
        this.server = server;
        this.postgres = postgres;
        this.tenants = tenants;
        this.materials = materials;
    }

    void measure(PrintStream out) throws Exception {
        fill();
        long before = heapUsed();
        Http.post(server.uri("/ops/v1/jobs/material-cleanup/start"), "{}")
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);
        long start = System.nanoTime();
        long[] peak = {before};
        long[] transaction = {0};
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            peak[0] = Math.max(peak[0], heapNow());
            transaction[0] = Math.max(transaction[0], oldestTransactionMillis());
            return newest().path("status").asText().equals("completed");
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "cleanup of %,d materials of %d tenants: %.1f s, %,.0f examined/s; heap %d MiB before, at most %d MiB seen,"
                        + " %d MiB after a collection; longest transaction seen %d ms%n%s%n",
                materials,
                tenants,
                seconds,
                materials / seconds,
                before >> 20,
                peak[0] >> 20,
                heapUsed() >> 20,
                transaction[0],
                newest().path("exit_status").asText());
    }

    private void fill() throws SQLException, IOException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO aim_material (id, material_id, domain_id, kind, state, automatic, file_name, ratio, width,
                        height, content_type, object_key, size_bytes, created_at, last_used_at)
                    SELECT NEXTVAL('aim_material_seq'), gen_random_uuid(), 'tenant' || n %% %1$d, 'IMAGE', 'LIVE', FALSE,
                        n || '.png', 'ONE_TO_ONE', 32, 32, 'image/png',
                        'materials/tenant' || n %% %1$d || '/1600000000-' || n || '.png', %2$d,
                        now() - INTERVAL '60 days',
                        CASE WHEN n %% 2 = 0 THEN now() - INTERVAL '40 days' ELSE now() END
                    FROM generate_series(1, %3$d) AS s(n)""".formatted(tenants, SIZE, materials));
            statement.execute("INSERT INTO aim_space (domain_id, used_bytes)"
                    + " SELECT domain_id, SUM(size_bytes) FROM aim_material WHERE domain_id LIKE 'tenant%'"
                    + " GROUP BY domain_id");
            statement.execute("ANALYZE");
            try (PreparedStatement keys = connection.prepareStatement(
                            "SELECT object_key FROM aim_material WHERE domain_id LIKE 'tenant%'");
                    ResultSet rows = keys.executeQuery()) {
                while (rows.next()) {
                    keep(rows.getString(1));
                }
            }
        }
    }

    /** As the store lays its objects out, without forcing each to the disk. */
    private void keep(String key) throws IOException {
        Path folder = server.base().resolve("data/tidings/objects/live").resolve(folderOf(key));
        Files.createDirectories(folder);
        Files.write(folder.resolve(key.replace('/', '~')), new byte[SIZE]);
    }

    private static String folderOf(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2).substring(0, 3);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long oldestTransactionMillis() throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COALESCE(MAX(EXTRACT(EPOCH FROM clock_timestamp() - xact_start)), 0) * 1000"
                                + " FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%aim\\_%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private JsonNode newest() {
        for (JsonNode job : Http.get(server.uri("/ops/v1/jobs"))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json()
                .path("jobs")) {
            if (job.path("name").asText().equals("material-cleanup")) {
                return job.path("executions").path(0);
            }
        }
        throw new IllegalStateException("no such job");
    }

    /** What the heap holds at this moment, garbage included. */
    private long heapNow() {
        String metrics =
                Http.get(server.management("/metrics")).send().expecting(200).body();
        return metrics.lines()
                .filter(line -> line.matches("(?i)(base_)?memory_?used_?heap.*"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    private long heapUsed() {
        server.cli("/core-service=platform-mbean/type=memory:gc");
        String usage = server.cli("/core-service=platform-mbean/type=memory:read-attribute(name=heap-memory-usage)");
        return Long.parseLong(usage.replaceAll("(?s).*\"used\" => (\\d+)L.*", "$1"));
    }
}
