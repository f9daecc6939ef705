package org.tidings.shared.database;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** An empty database of this version's schema, and beans put together without a container. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Jdbi empty() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        return JdbiProducer.configured(source);
    }

    /** Gives a bean what a container would inject, by type. */
    public static <T> T wired(T bean, Object... parts) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            Arrays.stream(parts)
                    .filter(part -> field.getType().isInstance(part))
                    .findFirst()
                    .ifPresent(part -> set(field, bean, part));
        }
        return bean;
    }

    private static void set(Field field, Object bean, Object part) {
        try {
            field.setAccessible(true);
            field.set(bean, part);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
