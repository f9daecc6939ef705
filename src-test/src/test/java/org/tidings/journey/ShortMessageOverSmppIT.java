package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** Short messages over a carrier that nobody here wrote, from the request to the ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortMessageOverSmppIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Smsc smsc = Smsc.start();
    private final RealPostgres postgres = RealPostgres.start();

    @SuppressWarnings("NullAway.Init")
    private TidingsServer server;

    @BeforeAll
    void start() {
        server = smsc.as("north", TidingsServer.named("short-messages-smpp").on(postgres))
                .with("TIDINGS_CARRIER", "north")
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
        smsc.close();
        postgres.close();
        assertThat(server.errorsLogged()).isEmpty();
    }

    @Test
    void deliveredMessagesShouldBeChargedBySegments() throws SQLException {
        SmsShop shop = SmsShop.opened(server, "segments");
        String signature = shop.signsNotices("运营商");
        String one = shop.words(signature);
        String three = shop.words(signature, "长".repeat(120) + "${2}请看 ${1} 谢谢");

        String tasks = shop.writes(one, numbers("1391", 500)).getTaskId() + ","
                + shop.writes(three, List.of("13920000001", "13920000002", "13920000002"))
                        .getTaskId();

        String deliveries = " FROM delivery WHERE task_id IN (" + tasks + ")";
        await("the receipts")
                .atMost(PATIENCE)
                .until(() -> number("SELECT COUNT(*)" + deliveries + " AND state = 'DELIVERED'") == 502);
        assertThat(number("SELECT COUNT(*)" + deliveries + " AND state = 'FAILED' AND code = 'E200041'"))
                .isEqualTo(1);
        assertThat(number("SELECT SUM(quantity) FROM usage_record WHERE product = 'sms.notice' AND subject IN"
                        + " (SELECT id" + deliveries + ")"))
                .isEqualTo(500 + 2 * 3);
    }

    private int number(String query) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> numbers(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "%07d".formatted(i))
                .toList();
    }
}
