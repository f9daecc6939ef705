package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/**
 * Kills the server in the middle of a load, as {@code kill -9} does, while its SMSC lives on. {@code -Dtidings.kills=10} says
 * how often, with 20,000 numbers then.
 */
class SmppCrashJourneyIT {
    private static final int KILLS = Integer.getInteger("tidings.kills", 1);
    private static final int NUMBERS_A_REQUEST = 500;
    private static final int REQUESTS = KILLS > 1 ? 40 : 10;
    private static final int NUMBERS = REQUESTS * NUMBERS_A_REQUEST;
    private static final int WINDOW = 50;
    private static final int RATE = 1_000;
    private static final int SHORTEST_LIFE_MILLIS = 500;
    private static final int LONGEST_LIFE_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final long seed = Long.getLong("tidings.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Integer> submitsAtKills = new ArrayList<>();

    @Test
    void neitherMessagesNorAcknowledgedReceiptsShouldBeLostWhenTheServerIsKilled() {
        try (Smsc smsc = Smsc.start();
                TappedWire wire = TappedWire.to(smsc);
                RealPostgres postgres = RealPostgres.start();
                TidingsServer server = wire.as(
                                "north",
                                TidingsServer.named("smpp-crash").on(postgres).with("TIDINGS_CARRIER", "north"))
                        .with("TIDINGS_SMPP_NORTH_RATE", Integer.toString(RATE))
                        .start()) {
            SmsShop shop = SmsShop.opened(server, "crash");
            String template = shop.words(shop.signsNotices("运营商"));
            IntStream.range(0, REQUESTS).forEach(request -> shop.writes(template, numbers(request)));
            for (int kill = 0; kill < KILLS; kill++) {
                letItRunAWhile(wire);
                server.kill();
                wire.awaitSilence();
                submitsAtKills.add(wire.submitted().size());
                server.start();
            }
            await("every number")
                    .atMost(PATIENCE)
                    .until(() -> wire.submitted().stream().distinct().count() == NUMBERS);
            await("the last receipt").atMost(PATIENCE).until(() -> isQuiet(wire));
            // A receipt may come while its submit is in doubt; the job would look at it again within a minute.
            Operator.of(server).starts("receipt-timeout");
            await("what was acknowledged")
                    .atMost(PATIENCE)
                    .until(() -> delivered(postgres).containsAll(wire.acknowledged()));
            List<Integer> duplicates = Duplicates.byKill(wire.submitted(), submitsAtKills);
            print(wire, duplicates);
            assertThat(duplicates).allMatch(count -> count <= WINDOW);
            assertThat(server.errorsLogged()).isEmpty();
        }
    }

    private void letItRunAWhile(TappedWire wire) {
        int before = wire.submitted().size();
        await("the load to go on").atMost(PATIENCE).until(() -> wire.submitted().size() > before || before >= NUMBERS);
        int life = SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS - SHORTEST_LIFE_MILLIS);
        long end = System.nanoTime() + Duration.ofMillis(life).toNanos();
        await().pollDelay(Duration.ofMillis(life)).atMost(PATIENCE).until(() -> System.nanoTime() >= end);
    }

    /** Whether the SMSC has sent its last receipt: it does so a second after each submit. */
    private static boolean isQuiet(TappedWire wire) {
        int before = wire.acknowledged().size();
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        await().pollDelay(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> System.nanoTime() >= end);
        return wire.acknowledged().size() == before;
    }

    private static Set<String> delivered(RealPostgres postgres) throws SQLException {
        Set<String> numbers = new HashSet<>();
        try (Connection connection = postgres.dataSource().getConnection();
                PreparedStatement question =
                        connection.prepareStatement("SELECT mobile FROM delivery WHERE state = 'DELIVERED'");
                ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    private static List<String> numbers(int request) {
        return IntStream.range(0, NUMBERS_A_REQUEST)
                .mapToObj(number -> "139%08d".formatted(request * NUMBERS_A_REQUEST + number))
                .toList();
    }

    private void print(TappedWire wire, List<Integer> duplicates) {
        System.out.printf(
                "kill -9 before an SMSC: %d kills (seed %d) after %s submits; %d numbers, 0 lost, sent twice by kill"
                        + " %s; none of %d acknowledged receipts lost%n",
                KILLS,
                seed,
                submitsAtKills,
                NUMBERS,
                duplicates,
                wire.acknowledged().size());
    }
}
