package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.aim.template.AimTemplateStatusChanged;
import org.tidings.aim.template.Vendor;
import org.tidings.aim.template.VendorState;
import org.tidings.aim.template.VendorStatus;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.Outcome;
import org.tidings.shared.Carrier;
import org.tidings.vms.template.AuditState;
import org.tidings.vms.template.CarrierStatus;
import org.tidings.vms.template.TemplateView;
import org.tidings.vms.template.Variable;

class PayloadsTest {
    private static final Instant SUBMITTED = Instant.parse("2026-11-22T15:59:58Z");
    private static final Instant FINISHED = Instant.parse("2026-11-22T16:00:01.987654Z");

    @Test
    void statusReportShouldReadAsDocumented() {
        List<StatusReport> reports = List.of(
                StatusReport.of(finished(Outcome.DELIVERED, "DELIVRD", Optional.of(SUBMITTED))),
                StatusReport.of(finished(Outcome.FAILED, "EXPIRED", Optional.empty())));

        assertThat(body(CallbackType.VMS_STATUS, reports)).isEqualTo("""
                        {"seq_id":"msg_1","reports":[\
                        {"task_id":"4711","mobile":"13800138000","status":0,"code":"DELIVRD","desc":"success",\
                        "stime":"2026-11-22 23:59:58","rtime":"2026-11-23 00:00:01"},\
                        {"task_id":"4711","mobile":"13800138000","status":1,"code":"EXPIRED","desc":"fail",\
                        "stime":"2026-11-23 00:00:01","rtime":"2026-11-23 00:00:01"}]}""");
    }

    @Test
    void replyShouldBeUrlEncoded() {
        InboundMessage reply = new InboundMessage(
                "d", MessageKind.VMS, "4711", "13800138000", Optional.empty(), "Yes, please \"你好\"", FINISHED);

        assertThat(body(CallbackType.VMS_UPLINK, List.of(UplinkReport.of(reply))))
                .isEqualTo("""
                        {"seq_id":"msg_1","result":[{"task_id":"4711","mobile":"13800138000",\
                        "content":"Yes%2C+please+%22%E4%BD%A0%E5%A5%BD%22","rtime":"2026-11-23 00:00:01"}]}""");
    }

    @Test
    void templateStatusShouldReadAsDocumented() {
        OutboxRow row = Payloads.row(
                CallbackType.VMS_TEMPLATE,
                "d",
                Optional.of("https://customer.example/t"),
                TemplateReport.of(template()));

        assertThat(Payloads.body(CallbackType.VMS_TEMPLATE, "msg_1", List.of(row)))
                .isEqualTo("""
                        {"tpl_id":"100000001","tpl_size":1024,"valid_time":"2026-11-22T16:00:01Z","audit_state":0,\
                        "audit_desc":"审核通过","status_detail":[{"carrier":"cmcc","status":0,"desc":"审核通过"}],\
                        "preview_url":"http://localhost/p/1","tpl_name":"hello","title":"Hello","tpl_sign":"Shop",\
                        "create_time":"2026-11-22T15:59:58Z","var_info":[{"name":"#p_1#","type":"txt"}],\
                        "restags":"三网一般"}""");
    }

    @Test
    void cardTemplateStatusShouldReadAsDocumented() {
        AimTemplateStatusChanged changed = new AimTemplateStatusChanged(
                "d",
                "600000001",
                true,
                org.tidings.aim.template.AuditState.PASSED,
                "审核通过",
                List.of(
                        new VendorStatus(Vendor.HUAWEI, VendorState.ENABLED),
                        new VendorStatus(Vendor.XIAOMI, VendorState.NOT_ENABLED),
                        new VendorStatus(Vendor.OPPO, VendorState.DISABLED),
                        new VendorStatus(Vendor.VIVO, VendorState.ENABLED),
                        new VendorStatus(Vendor.MEIZU, VendorState.ENABLED),
                        new VendorStatus(Vendor.SAMSUNG, VendorState.ENABLED)));
        OutboxRow row = Payloads.row(CallbackType.AIM_TEMPLATE, "d", Optional.empty(), AimTemplateReport.of(changed));

        assertThat(row.lane()).isEqualTo("d:aim_template");
        assertThat(Payloads.body(CallbackType.AIM_TEMPLATE, "msg_1", List.of(row)))
                .isEqualTo("""
                        {"tpl_id":"600000001","tpl_state":1,"audit_state":2,"audit_desc":"审核通过","factory_info":[\
                        {"factory_type":"HuaWei","state":1},{"factory_type":"XiaoMi","state":2},\
                        {"factory_type":"OPPO","state":0},{"factory_type":"VIVO","state":1},\
                        {"factory_type":"MEIZU","state":1},{"factory_type":"SAMSUNG","state":1}]}""");
    }

    @Test
    void reportsShouldBeSplitIntoRowsNoLongerThanAWebhook() {
        List<StatusReport> reports = Collections.nCopies(
                1_201, StatusReport.of(finished(Outcome.DELIVERED, "DELIVRD", Optional.of(SUBMITTED))));

        assertThat(Payloads.rows(CallbackType.VMS_STATUS, "d", reports))
                .extracting(OutboxRow::reports)
                .containsExactly(500, 500, 201);
    }

    private static String body(CallbackType type, List<?> reports) {
        List<OutboxRow> rows = reports.stream()
                .flatMap(report -> Payloads.rows(type, "d", List.of(report)).stream())
                .toList();
        return Payloads.body(type, "msg_1", rows);
    }

    private static FinishedDelivery finished(Outcome outcome, String code, Optional<Instant> submittedAt) {
        return new FinishedDelivery(
                1,
                "d",
                MessageKind.VMS,
                "4711",
                "13800138000",
                "vms",
                outcome,
                Optional.empty(),
                code,
                1,
                1,
                submittedAt,
                FINISHED);
    }

    private static TemplateView template() {
        return new TemplateView(
                "100000001",
                "d",
                "hello",
                "Hello",
                "Shop",
                1024,
                SUBMITTED,
                FINISHED,
                AuditState.USABLE,
                "审核通过",
                List.of(new CarrierStatus(Carrier.CMCC, AuditState.USABLE, "审核通过")),
                List.of(new Variable(1, "txt")),
                "三网一般",
                "http://localhost/p/1");
    }
}
