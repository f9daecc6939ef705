package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** One tenant's apps, signatures and files do not exist for another, and readers change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsIsolationIT {
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";
    private static final String APP = "{\"app_name\":\"taken over\"}";
    private static final String SIGNATURE = """
            {"app_id":"{app}","file_id":"{file}","is_involved_third":"no","signature_name":"Isolated",
             "signature_source":0,"signature_type":"NOTIFY_TYPE"}""";

    private final TidingsServer server = SharedServer.get();
    private final Brand owner = Brand.of(server, Tenant.opened(server, "sms-owner"));
    private final Tenant other = Tenant.opened(server, "sms-stranger");

    private String app = "";
    private String signature = "";
    private String file = "";
    private String othersApp = "";
    private String othersFile = "";
    private String reader = "";

    @BeforeAll
    void makeSomethingToSee() {
        app = owner.makesApp("mine");
        file = owner.handsInLicence();
        signature = owner.asksFor(Brand.wanted(app, "Mine", file));
        Brand stranger = Brand.of(server, other);
        othersApp = stranger.makesApp("mine");
        othersFile = stranger.handsInLicence();
        reader = other.tokenOfNewUser(server, "reader", "KooMessage ReadOnlyAccess");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signatures",
                "signatures?signature_id={signature}",
                "signatures?signature_name=Mine",
                "signatures?app_name=mine",
                "signatures?status=REVIEW_PASSED"
            })
    void strangerShouldListNothing(String list) {
        JsonNode seen = get("/v1/sms/" + named(list)).expecting(200).json();

        assertThat(seen.path("result")).isEmpty();
        assertThat(seen.path("page_info").path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v1/sms/apps/{app}                                   | 400",
                "PUT    | /v1/sms/apps/{app}                                   | 400",
                "GET    | /v1/sms/signatures/{signature}                       | 400",
                "PUT    | /v1/sms/signatures/{signature}                       | 400",
                "DELETE | /v1/sms/signatures/{signature}                       | 400",
                "GET    | /v1/sms/signatures/files?file_id={file}              | 400",
                "GET    | /console/api/sms/apps/{app}                          | 404",
                "POST   | /console/api/sms/signatures/{signature}/urge         | 404",
                "POST   | /console/api/sms/signatures/{signature}/activate     | 404"
            })
    void whatIsAnothersShouldBeNobodys(String method, String path, int status) {
        Answer answer = call(method, named(path), body(path, othersApp, othersFile));

        assertThat(answer.expecting(status).body())
                .isEqualTo(call(method, path.replaceAll("\\{\\w+}", NOBODYS), body(path, othersApp, othersFile))
                        .expecting(status)
                        .body());
        assertThat(owner.app(app).getAppName()).isEqualTo("mine");
        assertThat(owner.signature(signature).getChannelNum()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"app", "file"})
    void signatureShouldNotRestOnWhatIsAnothers(String what) {
        String good = SIGNATURE.replace("{app}", othersApp).replace("{file}", othersFile);
        String ours = what.equals("app") ? app : file;
        String theirs = what.equals("app") ? othersApp : othersFile;

        Answer answer = call("POST", "/v1/sms/signatures", good.replace(theirs, ours));

        assertThat(answer.expecting(400).body())
                .isEqualTo(call("POST", "/v1/sms/signatures", good.replace(theirs, NOBODYS))
                        .expecting(400)
                        .body());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/sms/apps",
        "PUT, /v1/sms/apps/1",
        "POST, /v1/sms/signatures",
        "PUT, /v1/sms/signatures/1",
        "DELETE, /v1/sms/signatures/1",
        "POST, /console/api/sms/signatures/1/urge",
        "POST, /console/api/sms/signatures/1/activate"
    })
    void readersShouldChangeNothing(String method, String path) {
        call(method, path, "{}", reader).expecting(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sms/apps", "/v1/sms/signatures"})
    void readersShouldLook(String path) {
        Http.get(server.uri(path)).token(reader).send().expecting(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /ops/v1/sms/apps",
        "GET, /ops/v1/sms/apps/{app}",
        "POST, /ops/v1/sms/apps/{app}/suspend",
        "POST, /ops/v1/sms/apps/{app}/launch",
        "GET, /ops/v1/sms/signatures",
        "GET, /ops/v1/sms/signatures/{signature}",
        "POST, /ops/v1/sms/signatures/{signature}/channel-number",
        "POST, /ops/v1/sms/signatures/{signature}/deactivate",
        "GET, /ops/v1/sms/files/{file}"
    })
    void operatorsPathsShouldBeForbidden(String method, String path) {
        call(method, named(path), "{}").expecting(403);
    }

    private static String body(String path, String app, String file) {
        return path.contains("/apps/") ? APP : SIGNATURE.replace("{app}", app).replace("{file}", file);
    }

    private Answer get(String path) {
        return Http.get(server.uri(path)).token(other.token()).send();
    }

    private Answer call(String method, String path, String body) {
        return call(method, path, body, other.token());
    }

    private Answer call(String method, String path, String body, String token) {
        URI uri = server.uri(path);
        Http call = method.equals("GET") || method.equals("DELETE")
                ? Http.to(method, uri)
                : Http.to(method, uri, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        return call.token(token).send();
    }

    private String named(String written) {
        return written.replace("{app}", app).replace("{signature}", signature).replace("{file}", file);
    }
}
