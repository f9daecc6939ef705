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

/** The basic edition over a real SMSC as texts, since no other channel is there; what waits is kept in PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmppJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int NUMBERS = 2_000;

    private final Smsc mortal = Smsc.later();

    @SuppressWarnings("NullAway.Init")
    private RealPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private TidingsServer server;

    @BeforeAll
    void start() {
        postgres = RealPostgres.start();
        server = mortal.as("north", TidingsServer.named("smpp").on(postgres).with("TIDINGS_CARRIER", "north"))
                .with("TIDINGS_SMPP_NORTH_RATE", "500")
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
        mortal.close();
        postgres.close();
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
