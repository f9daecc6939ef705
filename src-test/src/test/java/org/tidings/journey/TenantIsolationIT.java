package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

/** What belongs to one tenant does not exist for another, whichever way it asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationIT {
    private static final String READ_ONLY = "KooMessage Basic Edition ReadOnlyAccess";
    private static final String UNKNOWN = "999999999";
    private static final String TEMPLATE = """
            {"tpl_name":"isolation","title":"isolation","expiration_time":"30","is_draft":1,"reslist":[
              {"type":"txt","source":"txt","name":"a.txt","content":"【Tidings】Isolation"}]}""";

    private final TidingsServer server = SharedServer.get();
    private final Customer owner = Customer.withAccessKey(server);
    private final Tenant other = Tenant.opened(server, "isolation");
    private final Customer stranger = Customer.of(server, other);
    private String template = "";
    private String draft = "";
    private String task = "";
    private String reader = "";

    @BeforeAll
    void makeSomethingToSee() {
        reader = other.tokenOfNewUser(server, "reader", READ_ONLY);
        template = owner.createTemplate("isolation", "【Tidings】Isolation");
        draft = Http.post(server.uri("/v1/aim-basic/templates"), TEMPLATE)
                .token(Tokens.ofCustomer(server))
                .send()
                .expecting(200)
                .json()
                .path("tplid")
                .asText();
        task = owner.send("isolation", template, List.of("13300009001"));
        owner.wantsToHear(Customer.UPLINK, URI.create("http://localhost:1/isolation"));
        await("the task's end")
                .atMost(Duration.ofMinutes(1))
                .until(() -> owner.task(task).getFailedCount() == 1);
    }

    @Test
    void strangerShouldSeeNothingWithItsKey() {
        assertThat(owner.templates()).isGreaterThanOrEqualTo(2);
        assertThat(owner.tasks()).isGreaterThanOrEqualTo(1);
        assertThat(owner.registrations()).isNotEmpty();

        assertThat(stranger.templates()).isZero();
        assertThat(stranger.tasks()).isZero();
        assertThat(stranger.registrations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "templates?tpl_id={template},               templates",
        "templates?tpl_name=isolation,              templates",
        "templates?tpl_type=public,                 templates",
        "templates?tpl_type=private,                templates",
        "send-tasks?task_id={task},                 aim_basic_send_tasks",
        "send-tasks?tpl_id={template},              aim_basic_send_tasks",
        "send-tasks?task_name=isolation,            aim_basic_send_tasks",
        "send-tasks?operator={user},                aim_basic_send_tasks",
        "callbacks,                                 callbacks"
    })
    void strangerShouldSeeNothingWithItsToken(String list, String name) {
        JsonNode seen =
                get("/v1/aim-basic/" + named(list)).expecting(200).json().path("data");

        assertThat(seen.path(name)).isEmpty();
        assertThat(seen.path("page_info").path("total").asInt()).isZero();
    }

    @Test
    void strangerShouldNotSendTheTemplateWithItsKey() {
        assertThatThrownBy(() -> stranger.send("isolation", template, List.of("13300000001")))
                .isInstanceOfSatisfying(ClientRequestException.class, refused -> {
                    assertThat(refused.getHttpStatusCode()).isEqualTo(400);
                    assertThat(refused.getErrorCode()).isEqualTo("KM.80000002");
                    assertThat(refused.getErrorMsg()).startsWith("tpl_id:");
                });
    }

    @Test
    void templateShouldBeUnknownToTheStranger() {
        Answer ofAnother = send(other.token(), template);
        Answer ofNobody = send(other.token(), UNKNOWN);

        assertThat(ofAnother.status()).isEqualTo(400);
        assertThat(ofAnother.body()).isEqualTo(ofNobody.body());
    }

    @Test
    void draftShouldBeUnknownToTheStranger() {
        Answer ofAnother = post("/console/api/vms/templates/" + draft + "/submit");
        Answer ofNobody = post("/console/api/vms/templates/" + UNKNOWN + "/submit");

        assertThat(ofAnother.status()).isEqualTo(404);
        assertThat(ofAnother.body()).isEqualTo(ofNobody.body());
    }

    @Test
    void taskShouldBeUnknownToTheStranger() {
        String ofAnother = "/console/api/vms/send-tasks/" + task;
        String ofNobody = "/console/api/vms/send-tasks/" + UNKNOWN;

        assertThat(post(ofAnother + "/resend").expecting(404).body())
                .isEqualTo(post(ofNobody + "/resend").expecting(404).body());
        assertThat(get(ofAnother + "/deliveries").expecting(404).body())
                .isEqualTo(get(ofNobody + "/deliveries").expecting(404).body());
        assertThat(owner.task(task).getFailedCount()).isEqualTo(1);
    }

    @Test
    void registrationsForCardsShouldNotMeet() {
        String own = owner.wantsToHearOfCards(1, URI.create("http://localhost:1/cards"));

        assertThat(stranger.registrationsForCards()).isEmpty();
        assertThat(stranger.wantsToHearOfCards(1, URI.create("http://localhost:1/stranger")))
                .isNotEqualTo(own);
        assertThat(owner.registrationsForCards()).anySatisfy(known -> {
            assertThat(known.getId()).isEqualTo(own);
            assertThat(known.getCallbackUrl()).endsWith("/cards");
        });
    }

    @Test
    void registrationsShouldNotMeet() {
        Tenant third = Tenant.opened(server, "isolation-registrations");

        Customer.of(server, third).wantsToHear(Customer.UPLINK, URI.create("http://localhost:1/third"));

        assertThat(owner.registrations())
                .noneMatch(known -> known.getCallbackUrl().endsWith("/third"));
        assertThat(Customer.of(server, third).registrations()).hasSize(1);
    }

    @Test
    void secretsShouldDiffer() {
        String theirs = get("/console/api/callbacks/secret")
                .expecting(200)
                .json()
                .path("secret")
                .asText();

        assertThat(theirs).isNotEmpty().isNotEqualTo(WebhookSecret.of(server).secret());
    }

    @Test
    void projectsShouldBeTheCallersOwn() {
        JsonNode projects =
                get("/v3/projects?name=cn-north-4").expecting(200).json().path("projects");

        assertThat(projects).hasSize(1);
        assertThat(projects.path(0).path("id").asText()).isEqualTo(other.projectId());
    }

    @Test
    void anothersProjectShouldBeForbidden() {
        Http.get(server.uri("/v1/aim-basic/templates"))
                .token(other.token())
                .header("X-Project-Id", server.credentials().getProperty("project_id"))
                .send()
                .expecting(403);
    }

    @Test
    void sameIdempotencyKeyShouldBeTwoKeysForTwoTenants() {
        String first = createDraft(Tokens.ofCustomer(server));

        String second = createDraft(Tenant.opened(server, "isolation-keys").token());

        assertThat(second).isNotEqualTo(first);
        assertThat(createDraft(Tokens.ofCustomer(server))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ops/v1/tenants",
                "POST /ops/v1/tenants",
                "GET /ops/v1/reviews",
                "GET /ops/v1/callbacks",
                "GET /ops/v1/channels",
                "GET /ops/v1/jobs",
                "POST /ops/v1/jobs/vms-dispatch/start",
                "POST /ops/v1/clock",
                "POST /ops/v1/loopback/receipts",
                "GET /ops/v1/vms/templates/{template}",
                "POST /ops/v1/vms/templates/{template}/publish",
                "POST /ops/v1/vms/templates/{template}/disable"
            })
    void operatorsPathsShouldBeForbidden(String call) {
        String[] methodAndPath = named(call).split(" ", 2);

        Answer answer = methodAndPath[0].equals("GET") ? get(methodAndPath[1]) : post(methodAndPath[1]);

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("error_code").asText()).isEqualTo("APIGW.0302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "send-tasks", "callbacks"})
    void readerShouldList(String list) {
        Http.get(server.uri("/v1/aim-basic/" + list)).token(reader).send().expecting(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/aim-basic/templates",
                "/v1/aim-basic/send-tasks",
                "/v1/aim-basic/callbacks",
                "/console/api/vms/templates/1/submit",
                "/console/api/vms/send-tasks/1/resend",
                "/console/api/callbacks/secret/rotate"
            })
    void readerShouldNotChangeAnything(String path) {
        Answer answer = Http.post(server.uri(path), "{}").token(reader).send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("error_code").asText()).isEqualTo("APIGW.0302");
    }

    @Test
    void readerShouldNotSeeTheSecret() {
        Http.get(server.uri("/console/api/callbacks/secret"))
                .token(reader)
                .send()
                .expecting(403);
    }

    private Answer get(String path) {
        return Http.get(server.uri(path)).token(other.token()).send();
    }

    private Answer post(String path) {
        return Http.post(server.uri(path), "{}").token(other.token()).send();
    }

    private Answer send(String token, String templateId) {
        String body = """
                {"task_name":"isolation","tpl_id":"%s","mobiles":["13300000001"]}""".formatted(templateId);
        return Http.post(server.uri("/v1/aim-basic/send-tasks"), body)
                .token(token)
                .send();
    }

    private String createDraft(String token) {
        return Http.post(server.uri("/v1/aim-basic/templates"), TEMPLATE)
                .token(token)
                .header("Idempotency-Key", "isolation")
                .send()
                .expecting(200)
                .json()
                .path("tplid")
                .asText();
    }

    private String named(String written) {
        return written.replace("{template}", template)
                .replace("{task}", task)
                .replace("{user}", server.credentials().getProperty("user"));
    }
}
