package org.tidings.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL that is one: the server's own binaries, with fsync, on a free port and an empty data directory. */
public final class RealPostgres implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private RealPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static RealPostgres start() {
        try {
            return new RealPostgres(EmbeddedPostgres.builder()
                    .setPort(FreePorts.next())
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The environment that makes a server keep its data here. */
    public Map<String, String> settings() {
        return Map.of(
                "TIDINGS_DB_DRIVER",
                "postgresql",
                "TIDINGS_DB_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "TIDINGS_DB_USER",
                "postgres",
                "TIDINGS_DB_PASSWORD",
                "postgres");
    }

    /** For a test that looks into the database itself. */
    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
