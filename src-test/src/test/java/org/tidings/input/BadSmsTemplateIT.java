package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.journey.SmsMaker;
import org.tidings.journey.Tenant;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Every way to write a template of short messages wrongly has its precise answer of few words, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadSmsTemplateIT {
    private static final String TEMPLATE = """
            {"signature_id":"${signature}","template_name":"input","template_content":"尊敬的${2},请看 ${1} ",
             "template_type":"NOTIFY_TYPE","universal_template":0,"variable_attributes":[
              {"variable_index":1,"variable_type":"NEWTEXT"},
              {"variable_index":2,"variable_type":"TEXT","variable_desc":"称呼"}]}""";

    private final TidingsServer server = SharedServer.get();
    private final Tenant tenant = Tenant.opened(server, "bad-sms-templates");
    private final Map<String, String> given = new HashMap<>();
    private String template = "";
    private int linesBefore;

    @BeforeAll
    void prepare() {
        SmsMaker maker = SmsMaker.of(server, tenant);
        given.put("signature", maker.makesSignature(maker.brand().makesApp("input"), "输入"));
        given.put("app", maker.brand().makesApp("another"));
        SmsMaker other = SmsMaker.of(server, Tenant.opened(server, "bad-sms-templates-other"));
        given.put("foreign", other.makesSignature(other.brand().makesApp("foreign"), "他人"));
        given.put("open", "${");
        template = maker.makesTemplate(given.get("signature"), "good");
        linesBefore = Footprint.log(server).size();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/sms-template.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void templatesShouldBeRefused(String name, String change, int status, String code, String message) {
        String body = new BodyChange(change, given).of(TEMPLATE.replace("${signature}", given.get("signature")));

        assertRefused(
                new Refusal(status, code, message),
                Http.post(server.uri("/v1/sms/templates"), body)
                        .token(tenant.token())
                        .send());
        assertRefused(
                new Refusal(status, code, message),
                Http.put(server.uri("/v1/sms/templates/" + template), body)
                        .token(tenant.token())
                        .send());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template_id=abc                                                    | KM.00001134 | SMS template ID must be numeric$",
                "app_name=a%00b                                                     | KM.80000002 | app_name:",
                "template_name=a%00b                                                | KM.80000002 | template_name:",
                "template_type=VERIFY_TYPE                                          | KM.80000002 | template_type:",
                "flow_status=Passed                                                 | KM.80000002 | flow_status:",
                "start_time=2026-01-01T00:00:00Z                                    | KM.80000002 | end_time:",
                "end_time=2026-01-01T00:00:00Z                                      | KM.80000002 | start_time:",
                "start_time=yesterday&end_time=2026-01-01T00:00:00Z                 | KM.80000002 | start_time:",
                "start_time=2026-02-01T00:00:00Z&end_time=2026-01-01T00:00:00Z      | KM.80000002 | start_time:",
                "offset=-1                                                          | KM.80000002 | offset:",
                "offset=one                                                         | KM.80000002 | offset:",
                "offset=1000001                                                     | KM.80000002 | offset:",
                "limit=0                                                            | KM.80000002 | limit:",
                "limit=1001                                                         | KM.80000002 | limit:",
                "limit=99999999999                                                  | KM.80000002 | limit:"
            })
    void listsShouldBeRefused(String query, String code, String message) {
        assertRefused(new Refusal(400, code, message), call("GET", "/v1/sms/templates?" + query));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,        KM.00001134",
        "1512***3,   KM.00001134",
        "a%00b,      KM.00001134",
        "-1,         KM.00001134",
        "1,          KM.00001135",
        "999999999,  KM.00001135",
        "99999999999999999999, KM.00001135"
    })
    void unknownTemplatesShouldBeRefused(String id, String code) {
        String path = "/v1/sms/templates/" + id.replace("*", "%2A");
        assertRefused(new Refusal(400, code, "SMS template "), call("GET", path));
        assertRefused(new Refusal(400, code, "SMS template "), call("GET", path + "/variable"));
        assertRefused(new Refusal(400, code, "SMS template "), call("DELETE", path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"urge_desc\":{}}                | 400 | KM.80000002 | urge_desc:",
                "{\"urge_desc\":\"${x*65}\"}       | 400 | KM.80000002 | urge_desc:",
                "[]                                | 400 | KM.80000002 | body:",
                "{                                 | 400 | KM.80000002 | body:",
                "{}                                | 400 | KM.91020002 | Nothing waits for a review$"
            })
    void remindersShouldBeRefused(String body, int status, String code, String message) {
        String path = "/console/api/sms/templates/" + template + "/urge";
        new Refusal(status, code, message)
                .isWhat(Http.post(server.uri(path), body.replace("${x*65}", "x".repeat(65)))
                        .token(tenant.token())
                        .send());
    }

    private void assertRefused(Refusal refusal, Answer answer) {
        refusal.isWhat(answer);
        assertThat(answer.json().path("error_msg").asText().length()).isLessThanOrEqualTo(32);
    }

    private Answer call(String method, String path) {
        return Http.to(method, server.uri(path)).token(tenant.token()).send();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingShouldBeLeftBehind() {
        JsonNode left = call("GET", "/v1/sms/templates").expecting(200).json();

        assertThat(left.path("page_info").path("total").asInt()).isEqualTo(1);
        assertThat(left.path("result").path(0).path("template_name").asText()).isEqualTo("good");
        assertThat(Footprint.errors(server, linesBefore)).isEmpty();
    }
}
