package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.MsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ShowAimMsgTemplateDetailResponse;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SmsTemplateInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** The life of templates of short messages, with reviewers who take their time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsTemplateJourneyIT {
    private static final String KIND = "sms_template";

    private final TidingsServer server = SharedServer.reviewing();
    private final Tenant tenant = Tenant.opened(server, "sms-templates");
    private final SmsMaker maker = SmsMaker.of(server, tenant);
    private final SmsMaker stranger = SmsMaker.of(server, Tenant.opened(server, "sms-templates-other"));
    private String app = "";
    private String signature = "";

    @BeforeAll
    void haveASignature() {
        app = launched("templates");
        signature = signed("华为云");
    }

    private String launched(String name) {
        String made = maker.brand().makesApp(name);
        maker.seesDecided("sms_app", made, "approve", "{}");
        return made;
    }

    private String signed(String name) {
        String made = maker.makesSignature(app, name);
        maker.seesDecided("sms_signature", made, "approve", "{}");
        return made;
    }

    @Test
    void templateShouldPassItsReview() {
        String id = maker.makesTemplate(SmsMaker.wanted(signature, "passing").withTemplateDesc("发给会员"));
        assertThat(id).matches("[1-9]\\d{7,8}");
        ShowAimMsgTemplateDetailResponse waiting = maker.template(id);
        assertThat(waiting.getFlowStatus()).isEqualTo("Reviewing");
        assertThat(waiting.getStatus()).isEqualTo("INACTIVE");
        assertThat(waiting.getAppId()).isEqualTo(app);
        assertThat(waiting.getAppName()).isEqualTo("templates");
        assertThat(waiting.getSignatureId()).isEqualTo(signature);
        assertThat(waiting.getTemplateType()).isEqualTo("NOTIFY_TYPE");
        assertThat(waiting.getTemplateContent()).isEqualTo("尊敬的${2}:详情请看 ${1} ");
        assertThat(waiting.getTemplateDesc()).isEqualTo("发给会员");
        assertThat(waiting.getUniversalTemplate()).isZero();
        assertThat(waiting.getUrgeStatus()).isEqualTo("NOT_URGED");
        assertThat(waiting.getCreateTime()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");

        JsonNode seen =
                maker.seesDecided(KIND, id, "approve", "{\"comment\":\"同意\"}").path("subject");

        assertThat(seen.path("signature_name").asText()).isEqualTo("华为云");
        assertThat(seen.path("variables")).hasSize(2);
        assertThat(seen.path("template").path("template_content").asText()).contains("尊敬的");
        ShowAimMsgTemplateDetailResponse passed = maker.template(id);
        assertThat(passed.getFlowStatus()).isEqualTo("Adopted");
        assertThat(passed.getStatus()).isEqualTo("ACTIVE");
        assertThat(passed.getReviewDesc()).isEqualTo("同意");
        assertRefused(() -> maker.changesTemplate(id, SmsMaker.wanted(signature, "changed")), "KM.00001484");
    }

    @Test
    void variablesShouldBeListedInTheirOrder() {
        String id = maker.makesTemplate(signature, "variables");

        assertThat(maker.variables(id)).hasSize(2);
        assertThat(maker.variables(id).get(0))
                .matches(variable -> variable.getVariableIndex() == 1)
                .matches(variable -> variable.getVariableType().equals("NEWTEXT"))
                .matches(variable -> variable.getVariableLength() == 100)
                .matches(variable -> variable.getId() > 0);
        assertThat(maker.variables(id).get(1))
                .matches(variable -> variable.getVariableType().equals("TEXT"))
                .matches(variable -> variable.getVariableLength() == 20)
                .matches(variable -> variable.getVariableDesc().equals("称呼"));
    }

    @Test
    void rejectedTemplateShouldBeMadeAnew() {
        String id = maker.makesTemplate(signature, "rejected");
        assertRefused(() -> maker.changesTemplate(id, SmsMaker.wanted(signature, "changed")), "KM.00001484");
        maker.seesDecided(KIND, id, "reject", "{\"reason\":\"内容不清\"}");
        assertThat(maker.template(id).getFlowStatus()).isEqualTo("Reject");
        assertThat(maker.template(id).getReviewDesc()).isEqualTo("内容不清");

        MsgTemplateRequest better = SmsMaker.wanted(signature, "better").withTemplateContent("${2},请看 ${1} 。");
        maker.changesTemplate(id, better);

        assertThat(maker.template(id).getFlowStatus()).isEqualTo("Reviewing");
        assertThat(maker.template(id).getReviewDesc()).isNull();
        assertThat(maker.template(id).getTemplateName()).isEqualTo("better");
        assertThat(maker.variables(id)).hasSize(2);
        maker.seesDecided(KIND, id, "approve", "{}");
        assertThat(maker.template(id).getFlowStatus()).isEqualTo("Adopted");
        assertRefused(() -> maker.changesTemplate("999999999", better), "KM.00001135");
    }

    @Test
    void reviewersShouldSeeThatHasteIsAskedFor() {
        String id = maker.makesTemplate(signature, "urgent");
        stranger.urges("templates", id, "快").expecting(404);

        JsonNode urged = maker.urges("templates", id, "明天要用").expecting(200).json();

        assertThat(urged.path("urge_status").asText()).isEqualTo("URGED");
        assertThat(maker.template(id).getUrgeStatus()).isEqualTo("URGED");
        assertThat(maker.template(id).getUrgeDesc()).isEqualTo("明天要用");
        assertThat(maker.template(id).getUrgeTime()).isNotNull();
        assertThat(maker.reviewOf(KIND, id).path("urged_at").asText()).isNotEmpty();
        maker.urges("templates", id, "快").expecting(429);
        maker.seesDecided(KIND, id, "approve", "{}");
        maker.urges("templates", id, "快").expecting(400);
    }

    @Test
    void deletedTemplateShouldBeGoneForItsReviewersToo() {
        String id = maker.makesTemplate(signature, "deleted");
        assertRefused(() -> stranger.deletesTemplate(id), "KM.00001135");

        maker.deletesTemplate(id);

        assertRefused(() -> maker.template(id), "KM.00001135");
        assertRefused(() -> maker.variables(id), "KM.00001135");
        assertRefused(() -> maker.deletesTemplate(id), "KM.00001135");
        assertRefused(() -> maker.deletesTemplate("abc"), "KM.00001134");
        assertThat(maker.templates(new ListAimMsgTemplateRequest().withTemplateId(id)))
                .isEmpty();
        assertThat(maker.reviewOf(KIND, id).isMissingNode()).isTrue();
    }

    @Test
    void signatureShouldTakeItsTemplatesWithIt() {
        String gone = signed("华为云会员");
        String waiting = maker.makesTemplate(gone, "waiting");
        String passed = maker.makesTemplate(gone, "passed");
        maker.seesDecided(KIND, passed, "approve", "{}");
        String kept = maker.makesTemplate(signature, "kept");

        maker.brand().deletes(gone);

        assertRefused(() -> maker.template(waiting), "KM.00001135");
        assertRefused(() -> maker.template(passed), "KM.00001135");
        assertThat(maker.template(kept).getTemplateName()).isEqualTo("kept");
        assertThat(maker.reviewOf(KIND, waiting).isMissingNode()).isTrue();
        assertRefused(() -> maker.makesTemplate(gone, "late"), "KM.80000002");
    }

    @Test
    void templateShouldNeedASignatureInUse() {
        String pending = maker.makesSignature(app, "华为云空间");

        assertRefused(() -> maker.makesTemplate(pending, "early"), "KM.91100031");
        assertRefused(() -> maker.makesTemplate("nobody", "nobody's"), "KM.80000002");
        assertRefused(() -> stranger.makesTemplate(signature, "stolen"), "KM.80000002");
    }

    @Test
    void appAndTypeShouldBeTheSignatures() {
        String other = launched("another");
        assertRefused(() -> maker.makesTemplate(SmsMaker.wanted(signature, "a").withAppId(other)), "KM.80000002");
        assertRefused(
                () -> maker.makesTemplate(SmsMaker.wanted(signature, "a")
                        .withTemplateType(MsgTemplateRequest.TemplateTypeEnum.PROMOTION_TYPE)),
                "KM.80000002");
        String promotion = maker.brand()
                .asksFor(Brand.wanted(app, "华为云", maker.brand().handsInLicence())
                        .withSignatureType(SignatureRequest.SignatureTypeEnum.PROMOTION_TYPE));
        maker.seesDecided("sms_signature", promotion, "approve", "{}");

        String id = maker.makesTemplate(SmsMaker.wanted(promotion, "promotion")
                .withAppId(app)
                .withTemplateType(MsgTemplateRequest.TemplateTypeEnum.PROMOTION_TYPE));

        assertThat(maker.template(id).getTemplateType()).isEqualTo("PROMOTION_TYPE");
        assertThat(maker.templates(new ListAimMsgTemplateRequest()
                        .withTemplateType(ListAimMsgTemplateRequest.TemplateTypeEnum.PROMOTION_TYPE_)))
                .containsExactly("promotion");
    }

    @Test
    void listShouldFilterAndPage() {
        String first = maker.makesTemplate(signature, "list_1");
        maker.makesTemplate(signature, "list_2");
        maker.makesTemplate(signature, "listed3");
        maker.seesDecided(KIND, first, "approve", "{}");
        Instant now = Instant.now();

        assertThat(maker.templates(named("list"))).containsExactly("listed3", "list_2", "list_1");
        assertThat(maker.templates(named("list_"))).containsExactly("list_2", "list_1");
        assertThat(maker.templates(named("list").withLimit(2).withOffset(0))).containsExactly("listed3", "list_2");
        assertThat(maker.templates(named("list").withLimit(2).withOffset(2))).containsExactly("list_1");
        assertThat(maker.page(named("list").withLimit(1)).getPageInfo().getTotal())
                .isEqualTo(3);
        assertThat(maker.templates(named("list").withAppName("templ"))).hasSize(3);
        assertThat(maker.templates(named("list").withAppName("another"))).isEmpty();
        assertThat(maker.templates(named("list").withFlowStatus(ListAimMsgTemplateRequest.FlowStatusEnum.ADOPTED_)))
                .containsExactly("list_1");
        assertThat(maker.page(named("list").withTemplateId(first)).getResult())
                .extracting(SmsTemplateInfo::getTemplateId)
                .containsExactly(first);
        assertThat(maker.templates(named("list")
                        .withStartTime(now.minus(Duration.ofHours(1)).toString())
                        .withEndTime(now.plus(Duration.ofHours(1)).toString())))
                .hasSize(3);
        assertThat(maker.templates(named("list")
                        .withStartTime(now.minus(Duration.ofHours(2)).toString())
                        .withEndTime(now.minus(Duration.ofHours(1)).toString())))
                .isEmpty();
        assertThat(stranger.templates(named("list"))).isEmpty();
    }

    private static ListAimMsgTemplateRequest named(String part) {
        return new ListAimMsgTemplateRequest().withTemplateName(part);
    }

    @Test
    void sensitiveWordsShouldBeRefused() {
        Http.post(server.uri("/ops/v1/sensitive-words"), BodyPublishers.ofString("赌局\n"))
                .token(Tokens.ofOperator(server))
                .header("Content-Type", "text/plain")
                .send()
                .expecting(200);

        MsgTemplateRequest wanted = SmsMaker.wanted(signature, "words").withTemplateContent("${2}赌局 ${1}");
        assertRefused(() -> maker.makesTemplate(wanted), "KM.90016801");
    }

    @Test
    void repeatedRequestShouldMakeOneTemplate() {
        String body = """
                {"signature_id":"%s","template_name":"once","template_content":"请看 ${1}","variable_attributes":[
                  {"variable_index":"1","variable_type":"NEWTEXT"}]}""".formatted(signature);

        assertThat(keyed(body)).isEqualTo(keyed(body));
        assertThat(maker.templates(named("once"))).hasSize(1);
    }

    private JsonNode keyed(String body) {
        return Http.post(server.uri("/v1/sms/templates"), body)
                .token(tenant.token())
                .header("Idempotency-Key", "templates")
                .send()
                .expecting(200)
                .json();
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ClientRequestException.class,
                        refused -> assertThat(refused.getErrorCode())
                                .as(refused.getErrorMsg())
                                .isEqualTo(code));
    }
}
