package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tidings.delivery.DeliveriesFinished;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.InboundMessagesReceived;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.Outcome;
import org.tidings.delivery.SegmentsReported;
import org.tidings.delivery.SegmentsReported.Segment;
import org.tidings.delivery.StrayReplyReceived;
import org.tidings.identity.Caller;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.random.Randomness;
import org.tidings.sms.app.SmsAppState;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.send.SentSms;
import org.tidings.sms.send.SmsSends;
import org.tidings.sms.signature.ChannelNumberOwner;
import org.tidings.sms.signature.SmsChannelNumbers;

/** What is told of short messages, whom, and by which way. */
class SmsOutboxTest {
    private static final Instant SUBMITTED = Instant.parse("2026-11-22T15:59:58Z");
    private static final Instant FINISHED = Instant.parse("2026-11-22T16:00:01.987654Z");

    private final Jdbi jdbi = TestDatabase.empty();
    private final MovableClock clock = new MovableClock();
    private final RegistrationRows registrations =
            wired(new RegistrationRows(), jdbi, clock, new Randomness(), new SilentEvent<LaneTrusted>());
    private final SmsOutbox outbox = wired(
            new SmsOutbox(),
            wired(new OutboxRows(), jdbi, clock, new SilentEvent<CallbacksDue>()),
            new EverySms(),
            new OneNumber(),
            new Randomness());

    @Test
    void reportShouldReadAsDocumented() throws JsonProcessingException {
        register(CallbackType.AIM_BATCH);

        outbox.onFinished(finished(7, "DELIVRD", 1, 1));

        JsonNode envelope = webhook();
        assertThat(envelope.path("request_id").asText()).isEqualTo("msg_1");
        assertThat(envelope.path("domain_id").asText()).isEqualTo("d");
        assertThat(envelope.path("callback_type").asText()).isEqualTo("sms");
        assertThat(envelope.path("retry").isBoolean()).isTrue();
        assertThat(envelope.path("retry").asBoolean()).isFalse();
        assertThat(envelope.path("body").asText()).isEqualTo("""
                        [{"task_id":"4711","cust_flag":"13800138000","msg_id":"7","tpl_id":"15010661",\
                        "sms_sign":"华为","aim_code":"","aim_url":"","send_time":"2026-11-22T23:59:58",\
                        "receive_time":"2026-11-23T00:00:01","send_status":"Deliverd",\
                        "send_status_desc":"发送成功","total":1,"sequence":1,"extend":"order 1"}]""");
    }

    @Test
    void batchesShouldGoBeforeSingles() {
        register(CallbackType.AIM_SINGLE);
        register(CallbackType.AIM_BATCH);

        outbox.onFinished(finished(7, "DELIVRD", 1, 1));

        assertThat(rows()).extracting(OutboxRow::type).containsExactly(CallbackType.AIM_BATCH);
    }

    @Test
    void singlesShouldGoOneByOne() throws JsonProcessingException {
        register(CallbackType.AIM_SINGLE);

        outbox.onFinished(finished(7, "UNDELIV", 2, 1));

        assertThat(rows()).hasSize(2).extracting(OutboxRow::type).containsOnly(CallbackType.AIM_SINGLE);
        JsonNode report = new ObjectMapper().readTree(webhook().path("body").asText());
        assertThat(report.isObject()).isTrue();
        assertThat(report.path("send_status").asText()).isEqualTo("UNDELIV");
        assertThat(report.path("total").asInt()).isEqualTo(2);
        assertThat(report.path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void segmentsShouldBeToldOnce() throws JsonProcessingException {
        register(CallbackType.AIM_BATCH);

        outbox.onSegments(new SegmentsReported(List.of(segment(2, "DELIVRD"), segment(1, "UNDELIV"))));
        outbox.onFinished(finished(7, "UNDELIV", 2, 2));

        JsonNode reports = new ObjectMapper().readTree(webhook().path("body").asText());
        assertThat(rows()).hasSize(1);
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).path("sequence").asInt()).isEqualTo(2);
        assertThat(reports.get(0).path("send_status").asText()).isEqualTo("Deliverd");
        assertThat(reports.get(1).path("send_status").asText()).isEqualTo("UNDELIV");
    }

    @Test
    void nobodyShouldBeToldWithoutAnAddress() {
        register(CallbackType.AIM_TEMPLATE);

        outbox.onFinished(finished(7, "DELIVRD", 1, 1));

        assertThat(rows()).isEmpty();
    }

    @Test
    void replyShouldBeTheFieldsOfAForm() {
        outbox.onReceived(new InboundMessagesReceived(List.of(reply("d", Optional.of("106900000001")))));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.type()).isEqualTo(CallbackType.SMS_UPLINK);
            assertThat(row.target()).contains("https://customer.example/uplink");
            assertThat(row.payload())
                    .matches("smsMsgId=[0-9a-f]{32}&from=13800138000&to=106900000001&body=%E5%A5%BD%26\\+a%3Db");
        });
    }

    @Test
    void replyShouldGoToNoStranger() {
        outbox.onReceived(new InboundMessagesReceived(List.of(
                reply("other", Optional.of("106900000001")),
                reply("d", Optional.of("106900000002")),
                reply("d", Optional.empty()))));

        assertThat(rows()).isEmpty();
    }

    @Test
    void whoeverWritesFirstShouldBeHeard() {
        outbox.onStray(new StrayReplyReceived("13800138000", "106900000001", "hello", FINISHED));
        outbox.onStray(new StrayReplyReceived("13800138000", "106900000002", "hello", FINISHED));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.domainId()).isEqualTo("d");
            assertThat(row.payload()).endsWith("&from=13800138000&to=106900000001&body=hello");
        });
    }

    @Test
    void repeatedWebhookShouldSaySo() {
        register(CallbackType.AIM_BATCH);
        outbox.onFinished(finished(7, "DELIVRD", 1, 1));
        String body = Payloads.body(CallbackType.AIM_BATCH, "msg_1", rows());

        assertThat(body).endsWith(",\"retry\":false}");
        assertThat(CallbackType.AIM_BATCH.form().repeated(body))
                .isEqualTo(body.replace("\"retry\":false", "\"retry\":true"));
    }

    private void register(CallbackType type) {
        Caller caller = new Caller("d", "p", "u", "user", Set.of());
        registrations.put(
                caller, Optional.empty(), new Registration(type, "https://customer.example/", Optional.empty()));
    }

    private List<OutboxRow> rows() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM callback_outbox ORDER BY id")
                .map((row, context) -> new OutboxRow(
                        row.getLong("id"),
                        row.getString("lane"),
                        row.getString("domain_id"),
                        CallbackType.valueOf(row.getString("type")),
                        Optional.ofNullable(row.getString("target")),
                        row.getInt("reports"),
                        row.getString("payload")))
                .list());
    }

    private JsonNode webhook() throws JsonProcessingException {
        List<OutboxRow> first = Group.of(rows()).get(0).rows();
        return new ObjectMapper().readTree(Payloads.body(first.get(0).type(), "msg_1", first));
    }

    private static DeliveriesFinished finished(long id, String code, int segments, int parts) {
        Outcome outcome = code.equals("DELIVRD") ? Outcome.DELIVERED : Outcome.FAILED;
        return new DeliveriesFinished(List.of(new FinishedDelivery(
                id,
                "d",
                MessageKind.SMS,
                "4711",
                "13800138000",
                "sms.notify",
                outcome,
                Optional.empty(),
                code,
                segments,
                parts,
                Optional.of(SUBMITTED),
                FINISHED)));
    }

    private static Segment segment(int sequence, String code) {
        return new Segment(
                7, "d", MessageKind.SMS, "4711", "13800138000", sequence, 2, code, Optional.of(SUBMITTED), FINISHED);
    }

    private static InboundMessage reply(String domainId, Optional<String> recipient) {
        return new InboundMessage(domainId, MessageKind.SMS, "4711", "13800138000", recipient, "好& a=b", FINISHED);
    }

    /** Short messages that all carry the same. */
    private static final class EverySms extends SmsSends {
        @Override
        public Map<Long, SentSms> sent(Caller caller, Collection<Long> deliveryIds) {
            return deliveryIds.stream()
                    .collect(Collectors.toMap(
                            id -> id, id -> new SentSms(id, "15010661", "华为", Optional.of("order 1"))));
        }
    }

    /** One tenant's one number. */
    private static final class OneNumber extends SmsChannelNumbers {
        @Override
        public Map<String, ChannelNumberOwner> owners(Caller system, Collection<String> channelNums) {
            SmsAppView app = new SmsAppView(
                    "app", "d", "app", Optional.of("https://customer.example/uplink"), SmsAppState.LAUNCHED, SUBMITTED);
            return Map.of("106900000001", new ChannelNumberOwner("106900000001", "d", "s", "华为", app));
        }
    }
}
