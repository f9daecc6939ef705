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

/** One tenant's templates of short messages do not exist for another, whichever way it asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsTemplateIsolationIT {
    private static final String UNKNOWN = "999999999";
    private static final String TEMPLATE = """
            {"signature_id":"%s","template_name":"isolation","template_content":"请看 ${1}","variable_attributes":[
              {"variable_index":1,"variable_type":"NEWTEXT"}]}""";

    private final TidingsServer server = SharedServer.get();
    private final Tenant owner = Tenant.opened(server, "sms-template-owner");
    private final Tenant other = Tenant.opened(server, "sms-template-stranger");
    private String signature = "";
    private String template = "";
    private String othersSignature = "";

    @BeforeAll
    void makeSomethingToSee() {
        SmsMaker maker = SmsMaker.of(server, owner);
        signature = maker.makesSignature(maker.brand().makesApp("isolation"), "隔离");
        template = maker.makesTemplate(signature, "isolation");
        SmsMaker stranger = SmsMaker.of(server, other);
        othersSignature = stranger.makesSignature(stranger.brand().makesApp("own"), "自己");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?template_id={template}",
                "?template_name=isolation",
                "?app_name=isolation",
                "?flow_status=Adopted"
            })
    void strangerShouldSeeNothing(String query) {
        JsonNode seen = call("GET", "/v1/sms/templates" + query.replace("{template}", template), other.token())
                .expecting(200)
                .json();

        assertThat(seen.path("result")).isEmpty();
        assertThat(seen.path("page_info").path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/sms/templates/{id},                   400",
        "GET,    /v1/sms/templates/{id}/variable,          400",
        "PUT,    /v1/sms/templates/{id},                   400",
        "DELETE, /v1/sms/templates/{id},                   400",
        "POST,   /console/api/sms/templates/{id}/urge,     404"
    })
    void templateShouldBeAsUnknownToTheStrangerAsAnyOther(String method, String path, int status) {
        assertThat(call(method, path.replace("{id}", template), other.token())
                        .expecting(status)
                        .body())
                .isEqualTo(call(method, path.replace("{id}", UNKNOWN), other.token())
                        .expecting(status)
                        .body());
        call("GET", "/v1/sms/templates/" + template, owner.token()).expecting(200);
    }

    @Test
    void strangerShouldNotTakeATemplateOver() {
        String body = call("PUT", "/v1/sms/templates/" + template, other.token())
                .expecting(400)
                .body();

        assertThat(body).contains("KM.00001135");
        assertThat(call("GET", "/v1/sms/templates/" + template, owner.token())
                        .expecting(200)
                        .json()
                        .path("signature_id")
                        .asText())
                .isEqualTo(signature);
    }

    @Test
    void signatureShouldBeAsUnknownToTheStrangerAsAnyOther() {
        assertThat(post(signature, other.token()).expecting(400).body())
                .isEqualTo(post(UNKNOWN, other.token()).expecting(400).body());
    }

    @Test
    void readerShouldListAndChangeNothing() {
        String reader = owner.tokenOfNewUser(server, "reader", "KooMessage ReadOnlyAccess");
        String path = "/v1/sms/templates/" + template;

        call("GET", "/v1/sms/templates", reader).expecting(200);
        call("GET", path, reader).expecting(200);
        call("GET", path + "/variable", reader).expecting(200);
        call("PUT", path, reader).expecting(403);
        call("DELETE", path, reader).expecting(403);
        call("POST", "/console/api/sms/templates/" + template + "/urge", reader).expecting(403);
        post(signature, reader).expecting(403);
    }

    private Answer post(String signature, String token) {
        return Http.post(server.uri("/v1/sms/templates"), TEMPLATE.formatted(signature))
                .token(token)
                .send();
    }

    private Answer call(String method, String path, String token) {
        Http request = switch (method) {
            case "PUT" -> Http.put(server.uri(path), TEMPLATE.formatted(othersSignature));
            case "POST" -> Http.post(server.uri(path), "{}");
            default -> Http.to(method, server.uri(path));
        };
        return request.token(token).send();
    }
}
