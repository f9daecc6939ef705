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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/**
 * Short messages through an SMSC that nobody here wrote, many of them and of every length: each receipt finds its message,
 * and each message has the segments that it should. {@code -Dtidings.load=20000} says how many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortMessageLoadIT {
    private static final int LOAD = Integer.getInteger("tidings.load", 4_000);
    private static final int NUMBERS_A_REQUEST = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String NAME = "运营商";
    private static final String END = "看 ${1} 谢${2}";
    private static final List<String> VALUES = List.of("km2n.cn/YeYrjsGm", "Wang");
    /** The signature with its brackets, and the end with its values. */
    private static final int AROUND = 5 + 4 + 16 + 4;

    private final Smsc smsc = Smsc.start();
    private final RealPostgres postgres = RealPostgres.start();

    @SuppressWarnings("NullAway.Init")
    private TidingsServer server;

    @SuppressWarnings("NullAway.Init")
    private SmsShop shop;

    private String signature = "";

    @BeforeAll
    void start() {
        TidingsServer.Builder plan =
                TidingsServer.named("short-messages-load").on(postgres).with("TIDINGS_CARRIER", "north,south");
        smsc.as("north", plan).with("TIDINGS_SMPP_NORTH_PREFIXES", "138");
        server = smsc.as("south", plan)
                .with("TIDINGS_SMPP_SOUTH_PREFIXES", "139")
                .with("TIDINGS_SMPP_SOUTH_SIGNATURE", "carrier")
                .start();
        shop = SmsShop.opened(server, "load");
        signature = shop.signsNotices(NAME);
    }

    @AfterAll
    void stop() {
        server.close();
        smsc.close();
        postgres.close();
        assertThat(server.errorsLogged()).isEmpty();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("70 characters", "13800000070", chinese(70), 1),
                Arguments.of("71 characters", "13800000071", chinese(71), 2),
                Arguments.of("134 characters", "13800000134", chinese(134), 2),
                Arguments.of("135 characters", "13800000135", chinese(135), 3),
                Arguments.of("500 characters", "13800000500", chinese(500), 8),
                Arguments.of("134, a pair over the border", "13800000067", pairOverTheBorder(134), 3),
                Arguments.of("160 septets, signed by the carrier", "13900000160", latin(160), 1),
                Arguments.of("161 septets, signed by the carrier", "13900000161", latin(161), 2),
                Arguments.of("Chinese, signed by the carrier", "13900000075", chinese(75), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textShouldHaveItsSegments(String what, String number, String content, int segments) throws SQLException {
        String template = shop.words(signature, content);

        String task = writes(template, List.of(number));

        await(what).atMost(PATIENCE).until(() -> number("SELECT COUNT(*)" + delivered(task)) == 1);
        assertThat(number("SELECT segments" + delivered(task))).isEqualTo(segments);
        assertThat(number("SELECT COUNT(*) FROM delivery_segment WHERE code = 'DELIVRD' AND delivery_id IN (SELECT id"
                        + delivered(task) + ")"))
                .as("segments with a receipt of their own")
                .isEqualTo(segments == 1 ? 0 : segments);
        assertThat(charged(task)).isEqualTo(segments);
    }

    @Test
    void everyReceiptShouldFindItsMessage() throws SQLException {
        String template = shop.words(signature);
        long before = System.nanoTime();

        String tasks = IntStream.range(0, LOAD / NUMBERS_A_REQUEST)
                .mapToObj(request -> writes(template, numbers("1381", request)))
                .reduce("0", (some, next) -> some + "," + next);

        await("all receipts").atMost(PATIENCE).until(() -> number("SELECT COUNT(*)" + delivered(tasks)) == LOAD);
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf("%,d short messages accepted, submitted and receipted: %,.0f/s%n", LOAD, LOAD / seconds);
        assertThat(charged(tasks)).isEqualTo(LOAD);
        assertThat(number("SELECT COUNT(*) FROM parked_receipt")).isZero();
    }

    @Test
    void deliveredMessagesShouldBeChargedBySegments() throws SQLException {
        String one = shop.words(signature);
        String three = shop.words(signature, "长".repeat(120) + "${2}请看 ${1} 谢谢");

        String tasks = writes(one, numbers("1382", 0)) + ","
                + writes(three, List.of("13830000001", "13830000002", "13830000002"));

        await("the receipts").atMost(PATIENCE).until(() -> number("SELECT COUNT(*)" + delivered(tasks)) == 502);
        assertThat(number("SELECT COUNT(*) FROM delivery WHERE state = 'FAILED' AND code = 'E200041'"
                        + " AND task_id IN (" + tasks + ")"))
                .isEqualTo(1);
        assertThat(charged(tasks)).isEqualTo(500 + 2 * 3);
    }

    /** So many characters with signature and values. */
    private static String chinese(int length) {
        return "字".repeat(length - AROUND) + END;
    }

    /** The pair is the 67th and the 68th unit. */
    private static String pairOverTheBorder(int length) {
        return "字".repeat(66 - 5) + "😀" + "字".repeat(length - 68 - (AROUND - 5)) + END;
    }

    /** So many septets without a signature; six of the characters take two. */
    private static String latin(int septets) {
        return "€~|€~|" + "a".repeat(septets - 12 - 22) + " ${1} ${2}";
    }

    private String writes(String template, List<String> numbers) {
        String body = "{\"template_id\":\"" + template + "\",\"template_params\":[\"" + String.join("\",\"", VALUES)
                + "\"],\"to\":[\"" + String.join("\",\"", numbers) + "\"]}";
        return shop.writesOnce(template + numbers.get(0), body)
                .expecting(200)
                .json()
                .path("task_id")
                .asText();
    }

    private int charged(String tasks) throws SQLException {
        return number("SELECT SUM(quantity) FROM usage_record WHERE product = 'sms.notice' AND subject IN (SELECT id"
                + delivered(tasks) + ")");
    }

    private static String delivered(String tasks) {
        return " FROM delivery WHERE state = 'DELIVERED' AND task_id IN (" + tasks + ")";
    }

    private static List<String> numbers(String prefix, int request) {
        return IntStream.range(0, NUMBERS_A_REQUEST)
                .mapToObj(i -> prefix + "%07d".formatted(request * NUMBERS_A_REQUEST + i))
                .toList();
    }

    private int number(String query) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
