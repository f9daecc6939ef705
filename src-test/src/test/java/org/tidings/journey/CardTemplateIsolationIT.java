package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** One tenant's cards do not exist for another, whichever way it asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardTemplateIsolationIT {
    private static final String UNKNOWN = "999999999";
    private static final String CARD = """
            {"tpl_name":"isolation","card_id":"PureText","use_id":1,"pages":[{"page_order":1,"contents":[
              {"type":"text","position_number":1,"content":"拒收请回复R"}]}]}""";

    private final TidingsServer server = SharedServer.get();
    private final Tenant owner = Tenant.opened(server, "cards-owner");
    private final Tenant other = Tenant.opened(server, "cards-stranger");
    private String template = "";
    private String draft = "";
    private String reader = "";

    @BeforeAll
    void makeSomethingToSee() {
        reader = other.tokenOfNewUser(server, "reader", "KooMessage ReadOnlyAccess");
        template = made("/v1/aim/templates").path("data").path("tpl_id").asText();
        draft = made("/console/api/aim/templates").path("tpl_id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?tpl_id={template}", "?tpl_name=isolation", "?tpl_type=private", "?factory_type=HUAWEI"})
    void strangerShouldSeeNothing(String query) {
        JsonNode seen = call("GET", "/v1/aim/templates" + query.replace("{template}", template), other.token())
                .expecting(200)
                .json();

        assertThat(seen.path("templates")).isEmpty();
        assertThat(seen.path("page_info").path("total").asInt()).isZero();
    }

    @Test
    void templateShouldBeAsUnknownToTheStrangerAsAnyOther() {
        assertThat(call("DELETE", "/v1/aim/template/" + template, other.token())
                        .expecting(400)
                        .body())
                .isEqualTo(call("DELETE", "/v1/aim/template/" + UNKNOWN, other.token())
                        .expecting(400)
                        .body());
        assertThat(post("/console/api/aim/templates/" + draft + "/submit", other.token())
                        .expecting(404)
                        .body())
                .isEqualTo(post("/console/api/aim/templates/" + UNKNOWN + "/submit", other.token())
                        .expecting(404)
                        .body());
        assertThat(report(other.token()).path("template_reports")).isEmpty();
        assertThat(report(owner.token()).path("template_reports")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /ops/v1/aim/templates/1",
        "POST,   /ops/v1/aim/templates/1/publish",
        "POST,   /ops/v1/aim/templates/1/unpublish",
        "POST,   /ops/v1/aim/templates/1/disable",
        "POST,   /ops/v1/aim/templates/1/enable",
        "POST,   /ops/v1/aim/templates/1/vendors",
        "GET,    /ops/v1/sensitive-words",
        "DELETE, /ops/v1/sensitive-words"
    })
    void operatorsPathsShouldBeForbidden(String method, String path) {
        Answer answer = method.equals("POST") ? post(path, other.token()) : call(method, path, other.token());

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void readerShouldListAndChangeNothing() {
        call("GET", "/v1/aim/templates", reader).expecting(200);
        report(reader);
        call("DELETE", "/v1/aim/template/" + template, reader).expecting(403);
        post("/v1/aim/templates", reader).expecting(403);
        post("/console/api/aim/templates", reader).expecting(403);
    }

    private JsonNode made(String path) {
        return Http.post(server.uri(path), CARD)
                .token(owner.token())
                .send()
                .expecting(200)
                .json();
    }

    private JsonNode report(String token) {
        String body = """
                {"begin_time":"2026-01-01T00:00:00Z","end_time":"2026-01-02T00:00:00Z","tpl_ids":["%s"]}""".formatted(template);
        return Http.post(server.uri("/v1/aim/template-reports/query"), body)
                .token(token)
                .send()
                .expecting(200)
                .json();
    }

    private Answer call(String method, String path, String token) {
        return Http.to(method, server.uri(path)).token(token).send();
    }

    private Answer post(String path, String token) {
        return Http.post(server.uri(path), CARD).token(token).send();
    }
}
