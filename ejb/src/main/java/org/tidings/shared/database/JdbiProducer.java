package org.tidings.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** SQL for the hot paths. A handle takes part in the caller's JTA transaction, as an entity manager does. */
@ApplicationScoped
public class JdbiProducer {
    @Resource(lookup = "java:jboss/datasources/Tidings")
    private DataSource dataSource;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return configured(dataSource);
    }

    /**
     * The same configuration for a data source of a test or a benchmark. Failures tell nothing of their statements: what is
     * bound are people's numbers and what is written to them, and failures go to the log.
     */
    public static Jdbi configured(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.getConfig(SqlArrayTypes.class).register(Long.class, "bigint");
        jdbi.getConfig(SqlArrayTypes.class).register(String.class, "varchar");
        jdbi.getConfig(SqlArrayTypes.class).register(Integer.class, "integer");
        jdbi.getConfig(SqlArrayTypes.class).register(OffsetDateTime.class, "timestamptz");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
