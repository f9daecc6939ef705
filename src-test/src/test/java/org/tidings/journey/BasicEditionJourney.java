package org.tidings.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.koomessage.v1.model.VmsSendTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** A customer's 5,000 messages, from the template to the last receipt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BasicEditionJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String STATUS = "/vms/send-callback";
    private static final String REPLIES = "/vms/reply-callback";

    private final TidingsServer server;

    /** The trip on the server with this database. */
    BasicEditionJourney(String database) {
        this.server = SharedServer.ofJourneys(database);
    }

    @AfterAll
    void setTheClockRight() {
        Operator.of(server).movesTheClock(Duration.ZERO);
    }

    @Test
    void fiveThousandMessagesShouldGoOutAndEveryReceiptComeBack() {
        Customer customer = Customer.withAccessKey(server);
        Operator operator = Operator.of(server);
        try (CustomerWebhook webhook = CustomerWebhook.thatFailsATenth()) {
            customer.wantsToHear(Customer.SEND_STATUS, webhook.address(STATUS));
            customer.wantsToHear(Customer.UPLINK, webhook.address(REPLIES));
            assertThat(customer.registrations()).hasSize(2);
            String template = customer.createTemplate("journey", "【Tidings】Good news for you");
            assertThat(customer.template(template).getAuditState()).isEqualTo(0);

            String task = customer.send("journey", template, Recipients.all());

            await("all but the silent").atMost(PATIENCE).until(() -> finished(customer.task(task)) == 4_950);
            theTaskShouldWaitForTheSilent(customer.task(task));
            await("receipts of all but the silent")
                    .atMost(PATIENCE)
                    .until(() -> mobilesReported(webhook).size() == 4_950);
            operator.movesTheClock(Duration.ofHours(73));
            operator.starts("receipt-timeout");
            await("the end of waiting").atMost(PATIENCE).until(() -> finished(customer.task(task)) == 5_000);
            await("receipts of all")
                    .atMost(PATIENCE)
                    .until(() -> mobilesReported(webhook).size() == 5_000);
            await("replies")
                    .atMost(PATIENCE)
                    .until(() -> webhook.reports(REPLIES, "result").size() >= 50);

            theTaskShouldBeComplete(customer.task(task));
            everyReceiptShouldSayWhatHappened(webhook, task);
            repliesShouldHaveArrived(webhook, task);
            repeatedWebhooksShouldBeTheSame(webhook);
            webhooksShouldBeSigned(webhook);
            theCarrierShouldHaveSeenEveryNumberOnce(task);
            assertThat(server.errorsLogged()).isEmpty();
        }
    }

    @Test
    void aTokenShouldDoInPlaceOfASignature() {
        Customer customer = Customer.withToken(server, Tokens.ofCustomer(server));

        String template = customer.createTemplate("by token", "【Tidings】Sent with a token");
        String task = customer.send("by token", template, List.of("13900000001", "+8613900000002", "008613900000002"));

        await().atMost(PATIENCE).until(() -> finished(customer.task(task)) == 2);
        assertThat(customer.task(task).getSuccessCount()).isEqualTo(2);
    }

    @Test
    void theSdkShouldFindItsProjectByItself() {
        Customer customer = Customer.thatLooksItsProjectUp(server);

        String template = customer.createTemplate("looked up", "【Tidings】Sent to the project that was found");

        assertThat(customer.template(template).getTplName()).isEqualTo("looked up");
    }

    private static void theTaskShouldWaitForTheSilent(VmsSendTask task) {
        assertThat(task.getTaskState()).isEqualTo("发送中");
        assertThat(counts(task)).containsExactly(5_000, 4_750, 200, 0);
    }

    private static void theTaskShouldBeComplete(VmsSendTask task) {
        assertThat(task.getTaskState()).isEqualTo("发送完成");
        assertThat(counts(task)).containsExactly(5_000, 4_750, 200, 50);
    }

    private static void everyReceiptShouldSayWhatHappened(CustomerWebhook webhook, String task) {
        List<JsonNode> reports = webhook.reports(STATUS, "reports").stream()
                .filter(report -> report.path("task_id").asText().equals(task))
                .toList();
        Map<String, List<JsonNode>> byMobile = reports.stream()
                .collect(groupingBy(report -> report.path("mobile").asText()));
        assertThat(byMobile.keySet()).isEqualTo(Set.copyOf(Recipients.all()));
        assertThat(byMobile.values()).allSatisfy(each -> assertThat(each).hasSize(1));

        SoftAssertions soft = new SoftAssertions();
        Map<String, String> codes = reports.stream()
                .collect(toMap(
                        report -> report.path("mobile").asText(),
                        report -> report.path("code").asText()));
        Map.of(
                        9001, "UNDELIV", 9002, "REJECTD", 9003, "EXPIRED", 9004, "UNKNOWN", 9005, "DELIVRD", 9006,
                        "DELIVRD", 9008, "DELIVRD")
                .forEach((kind, code) -> soft.assertThat(Recipients.endingIn(kind))
                        .as("those ending in %d", kind)
                        .allSatisfy(mobile -> assertThat(codes).containsEntry(mobile, code)));
        soft.assertThat(Recipients.ordinary())
                .allSatisfy(mobile -> assertThat(codes).containsEntry(mobile, "DELIVRD"));
        soft.assertThat(reports).allSatisfy(BasicEditionJourney::statusFitsCode);
        soft.assertAll();
    }

    private static void statusFitsCode(JsonNode report) {
        boolean delivered = report.path("code").asText().equals("DELIVRD");
        assertThat(report.path("status").asInt(-1) == 0).isEqualTo(delivered);
        assertThat(report.path("desc").asText()).isEqualTo(delivered ? "success" : "fail");
        assertThat(report.path("rtime").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    private static void repliesShouldHaveArrived(CustomerWebhook webhook, String task) {
        List<JsonNode> replies = webhook.reports(REPLIES, "result");

        assertThat(replies)
                .hasSize(50)
                .allSatisfy(reply -> assertThat(reply.path("content").asText()).isEqualTo("R"))
                .allSatisfy(reply -> assertThat(reply.path("task_id").asText()).isEqualTo(task))
                .extracting(reply -> reply.path("mobile").asText())
                .containsExactlyInAnyOrderElementsOf(Recipients.endingIn(9006));
    }

    private static void repeatedWebhooksShouldBeTheSame(CustomerWebhook webhook) {
        List<CustomerWebhook.Call> calls = new ArrayList<>(webhook.calls(STATUS));
        calls.addAll(webhook.calls(REPLIES));
        Map<String, Set<String>> bodies = calls.stream()
                .collect(groupingBy(CustomerWebhook.Call::id, mapping(CustomerWebhook.Call::body, toSet())));

        assertThat(bodies).allSatisfy((id, each) -> assertThat(each).as(id).hasSize(1));
        assertThat(calls)
                .allSatisfy(
                        call -> assertThat(call.json().path("seq_id").asText()).isEqualTo(call.id()));
        assertThat(calls).as("some were repeated").hasSizeGreaterThan(bodies.size());
    }

    private void webhooksShouldBeSigned(CustomerWebhook webhook) {
        WebhookSecret secret = WebhookSecret.of(server);

        assertThat(webhook.calls(STATUS)).allMatch(secret::fits, "signed");
        assertThat(webhook.calls(REPLIES)).allMatch(secret::fits, "signed");
    }

    private void theCarrierShouldHaveSeenEveryNumberOnce(String task) {
        assertThat(Carrier.of(server).submitsOf(task))
                .extracting(Carrier.Submit::mobile)
                .containsExactlyInAnyOrderElementsOf(Recipients.all());
    }

    private static Set<String> mobilesReported(CustomerWebhook webhook) {
        return webhook.reports(STATUS, "reports").stream()
                .map(report -> report.path("mobile").asText())
                .filter(Set.copyOf(Recipients.all())::contains)
                .collect(toSet());
    }

    private static int finished(VmsSendTask task) {
        return task.getSuccessCount() + task.getFailedCount() + task.getTimeoutCount();
    }

    private static List<Integer> counts(VmsSendTask task) {
        return List.of(task.getTotalCount(), task.getSuccessCount(), task.getFailedCount(), task.getTimeoutCount());
    }
}
