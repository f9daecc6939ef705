package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.journey.Tenant;
import org.tidings.journey.Tokens;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Every way to call the API wrongly has its precise answer, leaves nothing behind and is nobody's alarm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {
    private static final String TEXT = """
            {"type":"txt","source":"txt","name":"a.txt","content":"【Tidings】Hello"}""";
    private static final String TEMPLATE = """
            {"tpl_name":"input","title":"input","expiration_time":"30","reslist":[
              {"type":"txt","source":"txt","name":"a.txt","content":"【Tidings】Hello","index":"1-1"},
              {"type":"png","source":"file","name":"b.png","content":"iVBORw0KGgo=","index":"1-2"}]}""";
    private static final String VALUE = """
            {"param_name":"p_1","content_type":"txt","content_source":"txt","content_detail":"you"}""";
    private static final String TASK = """
            {"task_name":"input","tpl_id":"${usable}","mobiles":["13300000001"],"dync_params":[${value}]}""";
    private static final String GROUP = """
            {"mobiles":["13300000001"],"dync_params":[${value}]}""";
    private static final String CALLBACK = """
            {"callback_url":"http://localhost:1/hook","remark":"input","url_type":1}""";
    private static final String SIGN_IN = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"${user}","password":"${password}",
              "domain":{"name":"${domain}"}}}},"scope":{"project":{"name":"cn-north-4"}}}}""";

    private final TidingsServer server = SharedServer.get();
    private final String token = Tokens.ofCustomer(server);
    private final Map<String, String> given = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Footprint before;

    private int linesBefore;

    @BeforeAll
    void prepare() {
        String variable = new BodyChange("/reslist/0/content = \"【Tidings】Hello #p_1#\"", Map.of()).of(TEMPLATE);
        given.put("text", TEXT);
        given.put("group", GROUP.replace("${value}", VALUE));
        given.put("value", VALUE);
        given.put("usable", template(token, variable));
        given.put("draft", template(token, new BodyChange("/is_draft = 1", Map.of()).of(variable)));
        given.put("pictured", template(token, new BodyChange("/reslist/1/content = \"#p_2#\"", Map.of()).of(TEMPLATE)));
        given.put("foreign", template(Tenant.opened(server, "bad-input").token(), variable));
        given.put("disabled", template(token, variable));
        Http.post(server.uri("/ops/v1/vms/templates/" + given.get("disabled") + "/disable"), "{\"reason\":\"a test\"}")
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);
        server.credentials().forEach((name, value) -> given.put(name.toString(), value.toString()));
        makeUseOfTheGoodBodies();
        before = Footprint.of(server);
        linesBefore = Footprint.log(server).size();
    }

    private void makeUseOfTheGoodBodies() {
        BodyChange none = new BodyChange("/none = 0", given);
        Http.post(server.uri("/v1/aim-basic/callbacks"), CALLBACK)
                .token(token)
                .header("Idempotency-Key", BadRequest.USED_KEY)
                .send()
                .expecting(200);
        Http.post(server.uri("/v1/aim-basic/send-tasks"), none.of(TASK))
                .token(token)
                .send()
                .expecting(200);
        Http.post(server.uri("/v3/auth/tokens"), none.of(SIGN_IN)).send().expecting(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/create-template.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void templatesShouldBeRefused(String name, String change, int status, String code, String message) {
        post("/v1/aim-basic/templates", change, TEMPLATE, new Refusal(status, code, message));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/create-send-task.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void sendTasksShouldBeRefused(String name, String change, int status, String code, String message) {
        post("/v1/aim-basic/send-tasks", change, TASK, new Refusal(status, code, message));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/add-callback.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void callbacksShouldBeRefused(String name, String change, int status, String code, String message) {
        post("/v1/aim-basic/callbacks", change, CALLBACK, new Refusal(status, code, message));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/add-aim-callback.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void addressesForCardsShouldBeRefused(String name, String change, int status, String code, String message) {
        post("/v1/aim/callbacks", change, CALLBACK, new Refusal(status, code, message));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/token.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void signInsShouldBeRefused(String name, String change, int status, String code, String message) {
        post("/v3/auth/tokens", change, SIGN_IN, new Refusal(status, code, message));
    }

    @ParameterizedTest(name = "GET {0}")
    @CsvFileSource(resources = "/input/lists.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void listsShouldBeRefused(String request, int status, String code, String message) {
        new Refusal(status, code, message)
                .isWhat(Http.get(server.uri(request)).token(token).send());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void requestsShouldBeRefused(BadRequest request) {
        request.expected().isWhat(request.send(server, token));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingShouldBeLeftBehind() {
        assertThat(Footprint.of(server)).isEqualTo(before);
        assertThat(Footprint.errors(server, linesBefore)).isEmpty();
    }

    static Stream<BadRequest> requests() {
        return BadRequest.all();
    }

    private void post(String path, String change, String goodBody, Refusal expected) {
        String body = new BodyChange(change, given).of(goodBody);
        expected.isWhat(Http.post(server.uri(path), body).token(token).send());
    }

    private String template(String owner, String body) {
        JsonNode made = Http.post(server.uri("/v1/aim-basic/templates"), body)
                .token(owner)
                .send()
                .expecting(200)
                .json();
        return made.path("tplid").asText();
    }
}
