package org.tidings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;

/** What the server says of itself, beside the contract. */
class ContractIT {
    /** What is served, by the beginning of its paths; the rest of the contract comes later. */
    private static final List<String> SERVED =
            List.of("/v1/aim-basic/", "/v1/aim/callbacks", "/v1/aim/sms/", "/v1/aim/template", "/v1/sms/");

    private static ServedApi served = new ServedApi(new ObjectMapper().createObjectNode());

    @BeforeAll
    static void read() throws IOException {
        Answer answer = Http.get(SharedServer.get().uri("/openapi"))
                .accept("application/json")
                .send();
        served = new ServedApi(answer.json());
    }

    @ParameterizedTest
    @MethodSource("served")
    void operationsShouldBeServedWhole(Operation operation) {
        Tally tally = Comparison.of(operation.facts(), served);

        assertThat(tally.misses()).isEmpty();
        assertThat(tally.held()).isEqualTo(tally.total()).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("served")
    void operationsShouldHaveTheirContractsName(Operation operation) {
        JsonNode found = served.operation(operation.method(), operation.path()).orElseThrow();

        assertThat(found.path("operationId").asText())
                .isEqualTo(operation.facts().path("operationId").asText());
    }

    @Test
    void nothingElseShouldBePretended() throws IOException {
        Set<String> expected = served().map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(expected).hasSize(37);
        assertThat(served.operationsBelow("/v1/")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("others")
    void operationsThatAreNotThereShouldSaySo(Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]+}", "1");

        Answer answer =
                Http.to(operation.method(), SharedServer.get().uri(path)).send();

        assertThat(answer.status()).isIn(401, 404, 405);
        assertThat(answer.json().path("error_code").asText()).startsWith("APIGW.");
    }

    static Stream<Operation> served() throws IOException {
        return contract().filter(Operation::isServed);
    }

    static Stream<Operation> others() throws IOException {
        return contract().filter(operation -> !operation.isServed());
    }

    private static Stream<Operation> contract() throws IOException {
        try (InputStream file = ContractIT.class.getResourceAsStream("/contract.json")) {
            JsonNode operations = new ObjectMapper().readTree(file);
            return StreamSupport.stream(operations.spliterator(), false).map(Operation::new);
        }
    }

    /** One of the contract's operations. */
    record Operation(JsonNode facts) {
        String method() {
            return facts.path("method").asText();
        }

        String path() {
            return facts.path("path").asText();
        }

        boolean isServed() {
            return SERVED.stream().anyMatch(path()::startsWith);
        }

        @Override
        public String toString() {
            return facts.path("operationId").asText();
        }
    }
}
