package org.tidings.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidings.aim.material.CleanupOrder;
import org.tidings.aim.material.CleanupRun;
import org.tidings.aim.material.MaterialCleanup;
import org.tidings.aim.material.MaterialUses;
import org.tidings.aim.material.RecycleBin;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;

/** Somebody deletes a material while somebody else puts it on a card: one of them is told that he came too late. */
@ExtendWith(ArquillianExtension.class)
class MaterialUsesIT {
    private static final Caller CALLER = new Caller("uses", "project", "user", "name", Set.of());
    private static final int ROUNDS = 60;

    @Inject
    private MaterialUses uses;

    @Inject
    private RecycleBin bin;

    @Inject
    private MaterialCleanup cleanup;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/Tidings")
    private DataSource database;

    @Deployment
    static EnterpriseArchive tidings() {
        return TidingsArchive.with(MaterialUsesIT.class);
    }

    @Test
    void deletedOrUsedButNeverBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = make(round);
            Work delete = () -> bin.put(CALLER, List.of("uses-" + id));
            compete(id, delete);
        }
    }

    @Test
    void recycledOrUsedButNeverBoth() throws Exception {
        CleanupRun run = cleanup.begin(
                Caller.SYSTEM,
                "uses",
                new CleanupOrder(java.util.Optional.of("uses"), java.util.OptionalInt.of(0), CleanupRun.Mode.REAL));
        for (int round = ROUNDS; round < 2 * ROUNDS; round++) {
            long id = make(round);
            compete(id, () -> cleanup.recycle(Caller.SYSTEM, run, List.of(id)));
        }
    }

    /** Has both done at once: the material is used now and lives, or neither. */
    private void compete(long id, Work other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> both = new ArrayList<>();
        both.add(executor.submit(() -> attempt(start, () -> use(id))));
        both.add(executor.submit(() -> attempt(start, other)));
        for (Future<?> each : both) {
            each.get(30, TimeUnit.SECONDS);
        }
        boolean isUsed = number("SELECT COUNT(*) FROM aim_material_use WHERE material_id = ?", id) == 1;
        boolean isLive = number("SELECT COUNT(*) FROM aim_material WHERE state = 'LIVE' AND id = ?", id) == 1;
        assertThat(isLive).as("material %d is live", id).isEqualTo(isUsed);
    }

    private static Object attempt(CyclicBarrier start, Work work) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        try {
            work.run();
        } catch (ApiException tooLate) {
            assertThat(tooLate.error().status()).isEqualTo(400);
        }
        return start;
    }

    private void use(long id) throws Exception {
        transaction.begin();
        try {
            uses.use(CALLER, "template-" + id, List.of(Long.toString(id)));
            transaction.commit();
        } catch (ApiException tooLate) {
            transaction.rollback();
            throw tooLate;
        }
    }

    private long make(int round) throws Exception {
        long id = 1_000 + round;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO aim_material (id, material_id, domain_id, kind, state, automatic, file_name, width,
                            height, content_type, object_key, size_bytes, created_at, last_used_at)
                        VALUES (?, ?, 'uses', 'IMAGE', 'LIVE', FALSE, 'a.png', 1, 1, 'image/png', ?, 1,
                            TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00',
                            TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00')""")) {
            insert.setLong(1, id);
            insert.setString(2, "uses-" + id);
            insert.setString(3, "materials/uses/" + id);
            insert.executeUpdate();
        }
        return id;
    }

    private long number(String query, long id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, id);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** Something that may come too late. */
    private interface Work {
        void run() throws Exception;
    }
}
