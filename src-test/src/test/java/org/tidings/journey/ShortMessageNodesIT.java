package org.tidings.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Http;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** Two nodes on one database write to the same numbers at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortMessageNodesIT {
    private static final int SENDERS = 8;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RealPostgres postgres = RealPostgres.start();

    @SuppressWarnings("NullAway.Init")
    private List<TidingsServer> nodes;

    @BeforeAll
    void start() {
        TidingsServer first = TidingsServer.named("sms-node-1").on(postgres).start();
        TidingsServer second = TidingsServer.named("sms-node-2").on(postgres).start();
        nodes = List.of(first, second);
    }

    @AfterAll
    void stop() {
        nodes.forEach(TidingsServer::close);
        postgres.close();
        assertThat(nodes).allSatisfy(node -> assertThat(node.errorsLogged()).isEmpty());
    }

    @Test
    void numbersShouldGetWhatTheyMayAndNoMoreFromAllNodesTogether() throws Exception {
        List<String> numbers =
                IntStream.range(0, 40).mapToObj("133%08d"::formatted).toList();
        SmsShop shop = SmsShop.opened(nodes.get(0), "nodes");
        String template = shop.words(shop.signsNotices("两个节点"));

        List<JsonNode> told = send(shop.tenant().token(), template, numbers);

        Map<String, Long> accepted = told.stream()
                .filter(one -> one.path("send_status").asText().equals("000000"))
                .collect(groupingBy(one -> one.path("to").asText().substring(3), counting()));
        assertThat(told).hasSize(SENDERS * ROUNDS * numbers.size());
        assertThat(told).extracting(one -> one.path("send_status").asText()).containsOnly("000000", "MILIMIT");
        assertThat(accepted)
                .hasSize(numbers.size())
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(2));
        await("the messages").atMost(PATIENCE).until(() -> submits() == 2 * numbers.size());
    }

    private long submits() {
        return nodes.stream()
                .mapToLong(node -> Carrier.of(node).submits().size())
                .sum();
    }

    private List<JsonNode> send(String token, String template, List<String> numbers) throws Exception {
        List<Callable<List<JsonNode>>> work = IntStream.range(0, SENDERS)
                .<Callable<List<JsonNode>>>mapToObj(sender -> () -> {
                    List<JsonNode> told = new ArrayList<>();
                    Random order = new Random(sender);
                    for (int round = 0; round < ROUNDS; round++) {
                        List<String> mixed = new ArrayList<>(numbers);
                        Collections.shuffle(mixed, order);
                        Http.post(nodes.get(sender % 2).uri("/v1/aim/sms/messages"), SmsShop.body(template, mixed))
                                .token(token)
                                .send()
                                .expecting(200)
                                .json()
                                .path("result")
                                .forEach(told::add);
                    }
                    return told;
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        List<JsonNode> all = new ArrayList<>();
        for (Future<List<JsonNode>> one : threads.invokeAll(work)) {
            all.addAll(one.get());
        }
        threads.shutdown();
        return all;
    }
}
