package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.server.TidingsServer;

/**
 * Kills the server again and again in the middle of a load, as {@code kill -9} does, and starts it again; nobody lifts a
 * finger in between. {@code -Dtidings.kills=10} says how often, with 20,000 numbers then.
 */
class CrashJourneyIT {
    private static final int KILLS = Integer.getInteger("tidings.kills", 2);
    private static final int TASKS = 4;
    private static final int NUMBERS_A_TASK = KILLS > 2 ? 5_000 : 2_500;
    private static final int WINDOW = 50;
    private static final int SHORTEST_LIFE_MILLIS = 1_000;
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final long seed = Long.getLong("tidings.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void nothingShouldBeLostAndLittleSentTwiceWhenTheServerIsKilled() {
        try (TidingsServer server = TidingsServer.named("crash")
                .with("TIDINGS_LOOPBACK_RATE", Integer.toString(rate()))
                .start()) {
            Customer customer = Customer.withAccessKey(server);
            String template = customer.createTemplate("crash", "【Tidings】Whatever happens");
            List<String> tasks = IntStream.range(0, TASKS)
                    .mapToObj(task -> customer.send("crash " + task, template, numbers(task)))
                    .toList();
            List<Integer> submitsAtKills = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                letItRunAWhile();
                server.kill();
                submitsAtKills.add(submits(server, tasks).size());
                server.start();
            }
            await("the end of every task")
                    .atMost(PATIENCE)
                    .until(() -> tasks.stream().allMatch(task -> isComplete(customer, task)));
            List<String> submits = submits(server, tasks);
            List<Integer> duplicates = Duplicates.byKill(submits, submitsAtKills);
            print(submits, submitsAtKills, duplicates);
            assertThat(submits.stream().distinct()).hasSize(TASKS * NUMBERS_A_TASK);
            assertThat(duplicates).allMatch(count -> count <= WINDOW);
            assertThat(tasks)
                    .allSatisfy(task ->
                            assertThat(customer.task(task).getSuccessCount()).isEqualTo(NUMBERS_A_TASK));
        }
    }

    /** So slow that the load outlives the kills. */
    private static int rate() {
        int seconds = KILLS * LONGEST_LIFE_MILLIS / 1_000 + 5;
        return TASKS * NUMBERS_A_TASK / seconds;
    }

    private void letItRunAWhile() {
        int life = SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS - SHORTEST_LIFE_MILLIS);
        long end = System.nanoTime() + Duration.ofMillis(life).toNanos();
        await().pollDelay(Duration.ofMillis(life)).atMost(PATIENCE).until(() -> System.nanoTime() >= end);
    }

    private static List<String> numbers(int task) {
        return IntStream.range(0, NUMBERS_A_TASK)
                .mapToObj(number -> "139%02d%06d".formatted(task, number * 10))
                .toList();
    }

    private static boolean isComplete(Customer customer, String task) {
        return "发送完成".equals(customer.task(task).getTaskState());
    }

    /** The deliveries that the carrier was given, in their order, each as often as it was. */
    private static List<String> submits(TidingsServer server, List<String> tasks) {
        return Carrier.of(server).submits().stream()
                .filter(submit -> tasks.contains(submit.task()))
                .map(Carrier.Submit::delivery)
                .toList();
    }

    private void print(List<String> submits, List<Integer> submitsAtKills, List<Integer> duplicates) {
        long distinct = submits.stream().distinct().count();
        System.out.printf(
                "kill -9: %d kills (seed %d) after %s submits; %d numbers, %d lost, %d sent twice, by kill %s%n",
                KILLS,
                seed,
                submitsAtKills,
                TASKS * NUMBERS_A_TASK,
                TASKS * NUMBERS_A_TASK - distinct,
                submits.size() - distinct,
                duplicates);
    }
}
