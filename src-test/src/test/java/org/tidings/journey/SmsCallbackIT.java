package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.journey.CustomerWebhook.Call;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** A shop hears how its short messages ended, and what people reply, though its endpoint has bad moments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsCallbackIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String STATUS = "/v1/aim/send-status";
    private static final String UPLINK = "/sms/receive";

    private final TidingsServer server = SharedServer.get();
    private final CustomerWebhook webhook = CustomerWebhook.thatFailsATenth();

    @AfterAll
    void close() {
        webhook.close();
    }

    @Test
    void everySegmentShouldBeReportedOnce() {
        SmsShop shop = SmsShop.opened(server, "sms-status");
        hears(shop, 2, "batch");
        hears(shop, 0, "unwanted");
        String signature = shop.signsNotices("回执");
        String template = shop.words(signature);
        String longTemplate = shop.words(signature, "${1} " + "长".repeat(70) + " ${2}");

        JsonNode sent = send(shop, template, "13300000002", "13300009001", "13300000004", "13300000004");
        JsonNode longOne = send(shop, longTemplate, "13300000006");

        await("a report of each")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reports("batch")).hasSize(6));
        Map<String, List<JsonNode>> byMessage = reports("batch").stream()
                .collect(Collectors.groupingBy(report -> report.path("msg_id").asText()));
        assertThat(byMessage).hasSize(5);
        for (JsonNode number : sent.path("result")) {
            JsonNode report = byMessage.get(number.path("msg_id").asText()).get(0);
            assertThat(number.path("to").asText())
                    .endsWith(report.path("cust_flag").asText());
            assertThat(report.path("send_status").asText()).isEqualTo(expected(number));
            assertThat(report.path("total").asInt()).isEqualTo(1);
            assertThat(report.path("sequence").asInt()).isEqualTo(1);
            assertThat(report.path("extend").asText()).isEqualTo("order 1");
            assertThat(report.path("sms_sign").asText()).isEqualTo("回执");
            assertThat(report.path("tpl_id").asText()).isEqualTo(template);
            assertThat(report.path("task_id").asText()).isNotEmpty();
            assertThat(report.path("send_time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        }
        String longId = longOne.path("result").path(0).path("msg_id").asText();
        assertThat(byMessage.get(longId))
                .extracting(report -> report.path("sequence").asInt())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(byMessage.get(longId))
                .allMatch(report -> report.path("total").asInt() == 2);
        assertThat(webhook.calls(STATUS + "/unwanted")).isEmpty();
    }

    /** The code that the number was accepted with says how it ends, where it was not accepted. */
    private static String expected(JsonNode number) {
        String status = number.path("send_status").asText();
        if (!status.equals("000000")) {
            return status;
        }
        return number.path("to").asText().endsWith("9001") ? "UNDELIV" : "Deliverd";
    }

    @Test
    void singleReportsShouldComeOneByOneAndSayWhenTheyAreRepeated() {
        SmsShop shop = SmsShop.opened(server, "sms-single");
        hears(shop, 0, "single");
        String template = shop.words(shop.signsNotices("单个"));
        String[] numbers = new String[20];
        Arrays.setAll(numbers, i -> "133000010%02d".formatted(i));

        send(shop, template, numbers);

        await("a report of each")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reports("single")).hasSize(numbers.length));
        Map<String, List<Call>> attempts = webhook.calls(STATUS + "/single").stream()
                .collect(Collectors.groupingBy(Call::id, LinkedHashMap::new, Collectors.toList()));
        assertThat(attempts).hasSize(numbers.length);
        assertThat(attempts.values()).anyMatch(calls -> calls.size() > 1);
        for (List<Call> calls : attempts.values()) {
            assertThat(calls.get(0).json().path("retry").asBoolean()).isFalse();
            assertThat(calls.stream().skip(1))
                    .allMatch(call -> call.json().path("retry").asBoolean());
        }
    }

    @Test
    void replyShouldComeToTheAddressOfItsApp() {
        SmsShop shop = SmsShop.opened(server, "sms-uplink");
        Brand brand = Brand.of(server, shop.tenant());
        String app = brand.apps(new ListAimMsgAppRequest()).getResult().get(0).getAppId();
        brand.changesApp(app, "shop", webhook.address(UPLINK).toString());
        String signature = shop.signsNotices("上行");

        send(shop, shop.words(signature), "13300009006");

        await("the reply")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(uplinks()).hasSize(1));
        Map<String, String> form = uplinks().get(0);
        assertThat(form.get("smsMsgId")).matches("[0-9a-f]{32}");
        assertThat(form)
                .containsEntry("from", "13300009006")
                .containsEntry("to", shop.channelOf(signature))
                .containsEntry("body", "R");
    }

    private void hears(SmsShop shop, int urlType, String way) {
        Customer.of(server, shop.tenant()).wantsToHearOfCards(urlType, webhook.address(STATUS + "/" + way));
    }

    private JsonNode send(SmsShop shop, String template, String... numbers) {
        String body = SmsShop.body(template, List.of(numbers)).replaceFirst("\\{", "{\"extend\":\"order 1\",");
        return Http.post(server.uri("/v1/aim/sms/messages"), body)
                .token(shop.tenant().token())
                .send()
                .expecting(200)
                .json();
    }

    private List<JsonNode> reports(String way) {
        Map<String, Call> answered = new LinkedHashMap<>();
        webhook.calls(STATUS + "/" + way).stream()
                .filter(Call::answered)
                .forEach(call -> answered.putIfAbsent(call.id(), call));
        List<JsonNode> reports = new ArrayList<>();
        for (Call call : answered.values()) {
            assertThat(call.json().path("callback_type").asText()).isEqualTo("sms");
            JsonNode body = read(call.json().path("body").asText());
            if (body.isArray()) {
                body.forEach(reports::add);
            } else {
                reports.add(body);
            }
        }
        return reports;
    }

    private List<Map<String, String>> uplinks() {
        Map<String, Call> answered = new LinkedHashMap<>();
        webhook.calls(UPLINK).stream().filter(Call::answered).forEach(call -> answered.putIfAbsent(call.id(), call));
        return answered.values().stream().map(call -> fields(call.body())).toList();
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        sides -> sides[0], sides -> URLDecoder.decode(sides[1], StandardCharsets.UTF_8)));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException problem) {
            throw new AssertionError(json, problem);
        }
    }
}
