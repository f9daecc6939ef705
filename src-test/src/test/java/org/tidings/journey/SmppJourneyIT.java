package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.koomessage.v1.model.VmsSendTask;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Http;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** Messages over two real SMSCs, kept in PostgreSQL: the basic edition as texts, since no other channel is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmppJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int NUMBERS = 2_000;
    private static final int TASKS = 4;
    private static final int NUMBERS_A_TASK = 5_000;

    private final Smsc mortal = Smsc.later();
    private final Smsc steady = Smsc.start();

    @SuppressWarnings("NullAway.Init")
    private RealPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private TidingsServer server;

    @BeforeAll
    void start() {
        postgres = RealPostgres.start();
        TidingsServer.Builder plan = TidingsServer.named("smpp").on(postgres).with("TIDINGS_CARRIER", "north,south");
        mortal.as("north", plan).with("TIDINGS_SMPP_NORTH_PREFIXES", "139").with("TIDINGS_SMPP_NORTH_RATE", "500");
        server = steady.as("south", plan)
                .with("TIDINGS_SMPP_SOUTH_PREFIXES", "138")
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
        steady.close();
        mortal.close();
        postgres.close();
    }

    @Test
    void twentyThousandReceiptsShouldFindTheirMessages() {
        Customer customer = Customer.withAccessKey(server);
        String template = customer.createTemplate("bulk", "【Tidings】Over a real carrier");
        long before = System.nanoTime();

        List<String> tasks = IntStream.range(0, TASKS)
                .mapToObj(task -> customer.send("bulk " + task, template, numbers("138" + task, NUMBERS_A_TASK)))
                .toList();

        await("all receipts")
                .atMost(PATIENCE)
                .until(() -> tasks.stream().allMatch(task -> finished(customer.task(task)) == NUMBERS_A_TASK));
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                "%,d messages accepted, submitted and receipted in %.1f s: %,.0f/s%n",
                TASKS * NUMBERS_A_TASK, seconds, TASKS * NUMBERS_A_TASK / seconds);
        assertThat(tasks)
                .allSatisfy(task ->
                        assertThat(customer.task(task).getSuccessCount()).isEqualTo(NUMBERS_A_TASK));
    }

    @Test
    void messagesShouldWaitForTheirCarrierAndOutliveItsDeath() {
        Customer customer = Customer.withAccessKey(server);
        String template = customer.createTemplate("smpp", "【Tidings】Over a mortal carrier");

        String task = customer.send("smpp", template, numbers("1390", NUMBERS));

        await("the channel's trouble").atMost(PATIENCE).until(() -> channel().has("last_error"));
        assertThat(state()).isEqualTo("down");
        assertThat(server.isReady()).isTrue();
        assertThat(finished(customer.task(task))).isZero();
        mortal.startAgain();
        await("some receipts").atMost(PATIENCE).until(() -> finished(customer.task(task)) > 0);
        mortal.kill();
        await("its end to be noticed").atMost(PATIENCE).until(() -> state().equals("down"));
        mortal.startAgain();
        await("the rest to be submitted").atMost(PATIENCE).until(() -> waiting(task) == 0);
        whatDiedWithTheCarrierShouldTimeOut(customer, task);

        assertThat(channel().path("in_doubt").asInt()).isZero();
        assertThat(server.errorsLogged()).isEmpty();
    }

    private void whatDiedWithTheCarrierShouldTimeOut(Customer customer, String task) {
        await("the last receipts")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(3))
                .until(new Steady(customer, task));
        Operator operator = Operator.of(server);
        operator.movesTheClock(Duration.ofHours(73));
        operator.starts("receipt-timeout");
        await("the end").atMost(PATIENCE).until(() -> finished(customer.task(task)) == NUMBERS);
        VmsSendTask end = customer.task(task);
        System.out.printf(
                "SMSC killed in mid-load: %d delivered, %d failed, receipts of %d died with it%n",
                end.getSuccessCount(), end.getFailedCount(), end.getTimeoutCount());
        assertThat(end.getFailedCount()).isZero();
        assertThat(end.getSuccessCount()).isGreaterThan(NUMBERS / 4);
    }

    private String state() {
        return channel().path("state").asText();
    }

    private JsonNode channel() {
        return StreamSupport.stream(
                        Operator.of(server).channels().path("channels").spliterator(), false)
                .filter(channel -> channel.path("name").asText().equals("north"))
                .findFirst()
                .orElseThrow();
    }

    /** How many of a task have not been submitted yet. */
    private int waiting(String task) {
        return Stream.of("queued", "claimed", "held")
                .map(state -> "/console/api/vms/send-tasks/" + task + "/deliveries?state=" + state)
                .mapToInt(path -> Http.get(server.uri(path))
                        .token(Tokens.ofCustomer(server))
                        .send()
                        .expecting(200)
                        .json()
                        .findPath("total")
                        .asInt())
                .sum();
    }

    private static List<String> numbers(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "%07d".formatted(i))
                .toList();
    }

    private static int finished(VmsSendTask task) {
        return task.getSuccessCount() + task.getFailedCount() + task.getTimeoutCount();
    }

    /** Whether nothing has come in since it was asked last. */
    private static final class Steady implements java.util.concurrent.Callable<Boolean> {
        private final Customer customer;
        private final String task;
        private int seen = -1;

        Steady(Customer customer, String task) {
            this.customer = customer;
            this.task = task;
        }

        @Override
        public Boolean call() {
            int before = seen;
            seen = finished(customer.task(task));
            return before == seen;
        }
    }
}
