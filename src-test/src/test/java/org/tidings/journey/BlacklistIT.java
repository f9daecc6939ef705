package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Who is not written to: because he answered so, or because an operator says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlacklistIT {
    private static final String ACCEPTED = "000000";
    private static final String BLOCKED = "MBBLACK";

    private final TidingsServer server = SharedServer.get();
    private final Operator operator = Operator.of(server);
    private final String staff = Tokens.ofOperator(server);
    private final SmsShop shop = SmsShop.opened(server, "black-shop");
    private final SmsShop other = SmsShop.opened(server, "black-other");
    private final String signature = shop.signsNotices("黑名单");
    private final String template = shop.words(signature);
    private final String bank = shop.words(shop.signsNotices("银行"));
    private final String foreign = other.words(other.signsNotices("黑名单"));

    @Test
    void operatorShouldSpareNumbersWhatHeNames() {
        String number = "13370000001";
        String query = "?domain_id=" + shop.tenant().domainId() + "&signature=" + encoded("黑名单") + "&type=NOTIFY_TYPE";

        JsonNode added = add(query, "# of a complaint\n+86" + number + "\n\n" + number + "\n13370000002\n")
                .expecting(200)
                .json();

        assertThat(added.path("added").asInt()).isEqualTo(2);
        assertThat(add(query, number).expecting(200).json().path("known").asInt())
                .isEqualTo(1);
        assertThat(shop.statuses(template, List.of(number))).containsExactly(BLOCKED);
        assertThat(shop.statuses(bank, List.of(number))).containsExactly(ACCEPTED);
        assertThat(shop.statuses(template, List.of("13370000002"))).containsExactly(BLOCKED);
        assertThat(other.statuses(foreign, List.of("13370000002"))).containsExactly(ACCEPTED);
        JsonNode entry = list(staff, "/ops/v1/blacklist?mobile=" + number).path(0);
        assertThat(entry.path("domain_id").asText()).isEqualTo(shop.tenant().domainId());
        assertThat(entry.path("signature").asText()).isEqualTo("黑名单");
        assertThat(entry.path("type").asText()).isEqualTo("NOTIFY_TYPE");
        assertThat(entry.path("added_by").asText()).isEqualTo("operator");

        assertThat(lifts(shop, number)).isZero();
        assertThat(shop.statuses(template, List.of(number))).containsExactly(BLOCKED);
        assertThat(lift("?mobile=" + number)).isEqualTo(1);
        assertThat(shop.statuses(template, List.of(number))).containsExactly(ACCEPTED);
    }

    @Test
    void operatorShouldSpareNumbersEverything() {
        String number = "13370000011";
        add("", number).expecting(200);

        assertThat(shop.statuses(template, List.of(number))).containsExactly(BLOCKED);
        assertThat(other.statuses(foreign, List.of(number))).containsExactly(BLOCKED);
        assertThat(list(shop.tenant().token(), "/console/api/sms/blacklist?mobile=" + number))
                .isEmpty();
        assertThat(lift("?mobile=" + number + "&domain_id=" + shop.tenant().domainId()))
                .isZero();
        assertThat(lift("?mobile=0086" + number)).isEqualTo(1);
        assertThat(shop.statuses(template, List.of(number))).containsExactly(ACCEPTED);
    }

    @Test
    void tenantShouldLiftWhatPeopleAnsweredToIt() {
        String number = "13370000021";
        shop.statuses(template, List.of(number));
        operator.letsReply(number, "R");
        await("the answer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> list(shop.tenant().token(), "/console/api/sms/blacklist?mobile=" + number)
                                .size()
                        == 1);
        JsonNode entry = list(shop.tenant().token(), "/console/api/sms/blacklist?mobile=" + number)
                .path(0);
        assertThat(entry.path("added_by").asText()).isEqualTo("reply");
        assertThat(shop.statuses(template, List.of(number))).containsExactly(BLOCKED);
        assertThat(list(other.tenant().token(), "/console/api/sms/blacklist")).isEmpty();
        assertThat(list(
                        other.tenant().token(),
                        "/console/api/sms/blacklist?domain_id=" + shop.tenant().domainId()))
                .isEmpty();

        assertThat(lifts(other, number)).isZero();
        assertThat(lifts(shop, "+86" + number)).isEqualTo(1);

        assertThat(list(shop.tenant().token(), "/console/api/sms/blacklist?mobile=" + number))
                .isEmpty();
        assertThat(shop.statuses(template, List.of(number))).containsExactly(ACCEPTED);
    }

    @Test
    void refusalShouldCountThoughNoMessageIsKnownThatItAnswers() {
        String number = "13370000041";
        String reply = "{\"mobile\":\"%s\",\"content\":\"td\",\"channel_number\":\"%s\"}"
                .formatted(number, shop.channelOf(signature));

        Http.post(server.uri("/ops/v1/loopback/replies"), reply)
                .token(staff)
                .send()
                .expecting(400);

        assertThat(shop.statuses(template, List.of(number))).containsExactly(BLOCKED);
        assertThat(shop.statuses(bank, List.of(number))).containsExactly(ACCEPTED);
        assertThat(other.statuses(foreign, List.of(number))).containsExactly(ACCEPTED);
        assertThat(lifts(shop, number)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domain_id=nobody                       | 13370000031             | domain_id: no such tenant",
                "domain_id=a%00b                        | 13370000031             | domain_id:",
                "signature=%E9%BB%91                    | 13370000031             | domain_id: must be given together with signature",
                "type=VERIFY_TYPE                       | 13370000031             | type: no such type",
                "                                       | 1337000003              | line 1: must be a mobile number",
                "                                       | 13370000031,13370000032 | line 1: must be a mobile number",
                "                                       | # nothing               | body: must have a number"
            })
    void importsShouldBeRefused(@Nullable String query, String lines, String message) {
        Answer answer = add(query == null ? "" : "?" + query, lines).expecting(400);

        assertThat(answer.json().path("error_code").asText()).isEqualTo("KM.80000002");
        assertThat(answer.json().path("error_msg").asText()).startsWith(message);
        assertThat(list(staff, "/ops/v1/blacklist?mobile=13370000031")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /ops/v1/blacklist?mobile=1337                 | mobile: must be a mobile number",
                "GET    | /ops/v1/blacklist?domain_id=a%00b             | domain_id:",
                "DELETE | /ops/v1/blacklist?mobile=13370000001&domain_id=a%00b | domain_id:",
                "GET    | /ops/v1/blacklist?limit=1001                  | limit:",
                "GET    | /ops/v1/blacklist?offset=-1                   | offset:",
                "DELETE | /ops/v1/blacklist                             | mobile:",
                "DELETE | /ops/v1/blacklist?mobile=all                  | mobile: must be a mobile number"
            })
    void operatorsQueriesShouldBeRefused(String method, String path, String message) {
        Answer answer = Http.to(method, server.uri(path)).token(staff).send().expecting(400);

        assertThat(answer.json().path("error_msg").asText()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                               | mobiles:",
                "{\"mobiles\":[]}                 | mobiles:",
                "{\"mobiles\":[null]}             | mobiles[0]",
                "{\"mobiles\":[\"1337\"]}         | mobiles[0]: must be a mobile number",
                "{\"mobiles\":\"13370000021\"}    | mobiles:",
                "[                                | body:"
            })
    void liftingShouldBeRefused(String body, String message) {
        Answer answer = lift(shop.tenant().token(), body).expecting(400);

        assertThat(answer.json().path("error_msg").asText()).startsWith(message);
    }

    @Test
    void nobodyElseShouldOperateTheList() {
        String token = shop.tenant().token();
        String reader = shop.tenant().tokenOfNewUser(server, "reader", "KooMessage ReadOnlyAccess");

        Http.get(server.uri("/ops/v1/blacklist")).token(token).send().expecting(403);
        Http.to("DELETE", server.uri("/ops/v1/blacklist?mobile=13370000001"))
                .token(token)
                .send()
                .expecting(403);
        Http.post(server.uri("/ops/v1/blacklist"), BodyPublishers.ofString("13370000001"))
                .header("Content-Type", "text/plain")
                .token(token)
                .send()
                .expecting(403);
        Http.get(server.uri("/console/api/sms/blacklist")).token(reader).send().expecting(200);
        lift(reader, "{\"mobiles\":[\"13370000021\"]}").expecting(403);
    }

    private Answer add(String query, String lines) {
        return Http.post(server.uri("/ops/v1/blacklist" + query), BodyPublishers.ofString(lines))
                .header("Content-Type", "text/plain")
                .token(staff)
                .send();
    }

    private int lift(String query) {
        return Http.to("DELETE", server.uri("/ops/v1/blacklist" + query))
                .token(staff)
                .send()
                .expecting(200)
                .json()
                .path("lifted")
                .asInt();
    }

    private Answer lift(String token, String body) {
        return Http.post(server.uri("/console/api/sms/blacklist/lift"), body)
                .token(token)
                .send();
    }

    private int lifts(SmsShop tenant, String number) {
        return lift(tenant.tenant().token(), "{\"mobiles\":[\"" + number + "\"]}")
                .expecting(200)
                .json()
                .path("lifted")
                .asInt();
    }

    private JsonNode list(String token, String path) {
        return Http.get(server.uri(path))
                .token(token)
                .send()
                .expecting(200)
                .json()
                .path("entries");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
