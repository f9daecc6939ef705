package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.journey.Tenant;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Cards as they stand on the wire: one of every layout is taken, and every way to write one wrongly has its precise answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadCardIT {
    private static final String CARD = """
            {"tpl_name":"input","card_id":"StandardImageAndText","use_id":1,"pages":[{"page_order":1,"contents":[
              {"type":"image","position_number":1,"src_type":2,"src":"https://example.com/a.png",
               "action_type":"OPEN_BROWSER","action":{"target":"https://example.com/"}},
              {"type":"text","position_number":2,"content":"夏日活动"},
              {"type":"text","position_number":3,"content":"拒收请回复R"},
              {"type":"button","position_number":4,"content":"去看看",
               "action_type":"OPEN_BROWSER","action":{"target":"https://example.com/"}}]}]}""";
    private static final String REPORT = """
            {"begin_time":"2026-01-01T00:00:00Z","end_time":"2026-01-02T00:00:00Z","tpl_ids":["600000001"]}""";
    /** What would begin a parameter of the table itself. */
    private static final Map<String, String> GIVEN = Map.of("open", "${");

    private final TidingsServer server = SharedServer.get();
    private final Tenant tenant = Tenant.opened(server, "bad-cards");
    private int linesBefore;

    @BeforeAll
    void remember() {
        linesBefore = Footprint.log(server).size();
    }

    static Stream<JsonNode> cards() throws IOException {
        try (InputStream file = BadCardIT.class.getResourceAsStream("/input/cards.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void cardOfEveryLayoutShouldBeTaken(JsonNode card) {
        Tenant customer =
                Tenant.opened(server, "card-" + card.path("card_id").asText().toLowerCase(Locale.ROOT));
        Answer made = Http.post(server.uri("/v1/aim/templates"), card.toString())
                .token(customer.token())
                .send();

        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String id = made.json().path("data").path("tpl_id").asText();
        JsonNode listed = Http.get(server.uri("/v1/aim/templates?tpl_id=" + id))
                .token(customer.token())
                .send()
                .expecting(200)
                .json()
                .path("templates")
                .path(0);
        assertThat(id).matches("[1-9]\\d{8}");
        assertThat(listed.path("card_id")).isEqualTo(card.path("card_id"));
        assertThat(listed.path("audit_state").asInt()).isEqualTo(2);
        assertThat(listed.path("tpl_state").asInt()).isEqualTo(1);
        assertThat(listed.path("pages").asText()).startsWith("[{\"cardId\":");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/create-card.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void cardsShouldBeRefused(String name, String change, int status, String code, String message) {
        String body = new BodyChange(change, GIVEN).of(CARD);

        new Refusal(status, code, message)
                .isWhat(Http.post(server.uri("/v1/aim/templates"), body)
                        .token(tenant.token())
                        .send());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/begin_time                              | KM.80000002 | begin_time:",
                "/begin_time = \"yesterday\"              | KM.80000002 | begin_time:",
                "/begin_time = \"2026-02-01T00:00:00Z\"   | KM.80000002 | begin_time:",
                "/end_time                                | KM.80000002 | end_time:",
                "/tpl_ids                                 | KM.80000002 | tpl_ids:",
                "/tpl_ids = []                            | KM.80000002 | tpl_ids:",
                "/factory_type = [\"HUAWEI\"]             | KM.80000002 | factory_type:",
                "/limit = 101                             | KM.80000002 | limit:",
                "/offset = -1                             | KM.80000002 | offset:"
            })
    void reportsShouldBeRefused(String change, String code, String message) {
        String body = new BodyChange(change, GIVEN).of(REPORT);

        Answer answer = Http.post(server.uri("/v1/aim/template-reports/query"), body)
                .token(tenant.token())
                .send();

        new Refusal(400, code, message).isWhat(answer);
        assertThat(answer.json().path("error_message").asText()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "tpl_type=shared,            tpl_type:",
        "has_param=maybe,            has_param:",
        "is_only_status=maybe,       is_only_status:",
        "factory_type=NOKIA,         factory_type:",
        "begin_time=2026-01-01T00:00:00Z, end_time:",
        "offset=-1,                  offset:",
        "limit=0,                    limit:",
        "limit=101,                  limit:"
    })
    void listsShouldBeRefused(String query, String message) {
        new Refusal(400, "KM.80000002", message)
                .isWhat(Http.get(server.uri("/v1/aim/templates?" + query))
                        .token(tenant.token())
                        .send());
    }

    @ParameterizedTest
    @CsvSource({"600000000", "abc", "1", "999999999"})
    void unknownTemplatesShouldBeRefused(String id) {
        new Refusal(400, "KM.90016103", "No such personal template")
                .isWhat(Http.to("DELETE", server.uri("/v1/aim/template/" + id))
                        .token(tenant.token())
                        .send());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingShouldBeLeftBehind() {
        JsonNode left = Http.get(server.uri("/v1/aim/templates?tpl_type=private"))
                .token(tenant.token())
                .send()
                .expecting(200)
                .json();

        assertThat(left.path("page_info").path("total").asInt()).isZero();
        assertThat(Footprint.errors(server, linesBefore)).isEmpty();
    }
}
