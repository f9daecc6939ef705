package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.koomessage.v1.model.AIMTemplate;
import com.huaweicloud.sdk.koomessage.v1.model.FactoryInfo;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimTemplatesRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** The life of card templates, with reviewers who take their time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardTemplateJourneyIT {
    private final TidingsServer server = SharedServer.reviewing();
    private final Tenant tenant = Tenant.opened(server, "cards");
    private final CardMaker maker = CardMaker.of(server, tenant);
    private final Tenant other = Tenant.opened(server, "other-cards");
    private final CardMaker stranger = CardMaker.of(server, other);

    @Test
    void templateShouldPassVendorByVendor() {
        String id = maker.makesLongText("vendors", "您好", "HUAWEI", "OPPO", "SAMSUNG");
        assertThat(maker.template(id).getAuditState()).isEqualTo(1);
        assertThat(maker.template(id).getTplState()).isZero();
        assertRefused(() -> maker.deletes(id), "KM.90016101");
        assertRefused(() -> maker.turns(id, CardMaker.DISABLED), "KM.80040005");

        decide(id, "reject", "{\"reason\":\"字体太小\",\"vendors\":[\"OPPO\"]}");
        assertThat(maker.template(id).getAuditState()).isEqualTo(1);
        decide(id, "approve", "{\"comment\":\"同意使用\",\"vendors\":[\"HUAWEI\"]}");

        AIMTemplate passed = maker.template(id);
        assertThat(passed.getAuditState()).isEqualTo(2);
        assertThat(passed.getAuditDesc()).isEqualTo("同意使用");
        assertThat(passed.getTplState()).isEqualTo(1);
        assertThat(states(passed)).isEqualTo(Map.of("HUAWEI", 1, "OPPO", 2, "SAMSUNG", 2));

        operate("/ops/v1/aim/templates/" + id + "/vendors", "{\"vendor\":\"HUAWEI\",\"state\":0}");
        assertThat(states(maker.template(id))).containsEntry("HUAWEI", 0);
        assertThat(maker.template(id).getAuditState()).isEqualTo(2);
        assertThat(maker.template(id).getAuditDesc()).isEqualTo("同意使用");
        assertThat(maker.template(id).getTplState()).isZero();
        operate("/ops/v1/aim/templates/" + id + "/vendors", "{\"vendor\":\"OPPO\",\"state\":1}");
        assertThat(maker.template(id).getAuditDesc()).isEqualTo("同意使用");
        assertThat(maker.template(id).getTplState()).isEqualTo(1);
    }

    @Test
    void templateThatEveryVendorRejectsShouldFail() {
        String id = maker.makesLongText("rejected", "您好", "HUAWEI", "OPPO");

        decide(id, "reject", "{\"reason\":\"标题不符\"}");

        assertThat(maker.template(id).getAuditState()).isEqualTo(3);
        assertThat(maker.template(id).getAuditDesc()).isEqualTo("标题不符");
        assertThat(maker.template(id).getTplState()).isZero();
        maker.deletes(id);
        assertThat(maker.templates(new ListAimTemplatesRequest().withTplId(id))).isEmpty();
        assertRefused(() -> maker.deletes(id), "KM.90016103");
    }

    @Test
    void templateShouldBeSwitchedByItsTenantUnlessTheOperatorDid() {
        String id = passed("switched");

        maker.turns(id, CardMaker.DISABLED);
        maker.turns(id, CardMaker.DISABLED);
        assertThat(maker.template(id).getTplState()).isZero();
        assertThat(maker.template(id).getDisableTime()).endsWith("Z");
        assertThat(states(maker.template(id))).containsEntry("HUAWEI", 0);
        maker.turns(id, CardMaker.ENABLED);
        assertThat(maker.template(id).getTplState()).isEqualTo(1);

        operate("/ops/v1/aim/templates/" + id + "/disable", "{\"reason\":\"停止使用\"}");
        assertThat(maker.template(id).getDisableDesc()).isEqualTo("停止使用");
        assertRefused(() -> maker.turns(id, CardMaker.ENABLED), "KM.80040005");
        operate("/ops/v1/aim/templates/" + id + "/enable", "{}");
        assertThat(maker.template(id).getTplState()).isEqualTo(1);
        assertThat(maker.template(id).getDisableDesc()).isNull();

        maker.turns(id, CardMaker.DISABLED);
        operate("/ops/v1/aim/templates/" + id + "/disable", "{\"reason\":\"停止使用\"}");
        operate("/ops/v1/aim/templates/" + id + "/enable", "{}");
        assertThat(maker.template(id).getTplState()).isZero();
        maker.turns(id, CardMaker.ENABLED);
        assertThat(maker.template(id).getTplState()).isEqualTo(1);
    }

    @Test
    void publicTemplateShouldBeEveryonesToSeeAndNobodysToChange() {
        String id = passed("public");
        assertThat(stranger.templates(new ListAimTemplatesRequest().withTplId(id)))
                .isEmpty();
        assertRefused(() -> stranger.turns(id, CardMaker.DISABLED), "KM.00001080");

        operate("/ops/v1/aim/templates/" + id + "/publish", "{}");

        assertThat(stranger.templates(new ListAimTemplatesRequest().withTplType("public")))
                .extracting(AIMTemplate::getTplId)
                .contains(id);
        assertThat(stranger.templates(
                        new ListAimTemplatesRequest().withTplType("private").withTplId(id)))
                .isEmpty();
        assertRefused(() -> stranger.turns(id, CardMaker.DISABLED), "KM.80020000");
        assertRefused(() -> stranger.deletes(id), "KM.90016102");
        assertRefused(() -> maker.deletes(id), "KM.90016102");
        operate("/ops/v1/aim/templates/" + id + "/unpublish", "{}");
        assertThat(stranger.templates(new ListAimTemplatesRequest().withTplId(id)))
                .isEmpty();
        maker.deletes(id);
    }

    @Test
    void listShouldFilter() {
        String id = passed("filtered");
        Instant now = Instant.now();

        assertThat(maker.templates(new ListAimTemplatesRequest().withTplName("filter")))
                .hasSize(1);
        assertThat(maker.templates(new ListAimTemplatesRequest().withTplId(id).withHasParam(false)))
                .isEmpty();
        assertThat(maker.templates(
                        new ListAimTemplatesRequest().withTplId(id).withFactoryType(List.of("XIAOMI", "VIVO"))))
                .isEmpty();
        assertThat(maker.templates(
                        new ListAimTemplatesRequest().withTplId(id).withFactoryType(List.of("HUAWEI", "VIVO"))))
                .hasSize(1);
        assertThat(maker.templates(new ListAimTemplatesRequest()
                        .withTplId(id)
                        .withBeginTime(now.minus(Duration.ofHours(2)).toString())
                        .withEndTime(now.minus(Duration.ofHours(1)).toString())))
                .isEmpty();
        assertThat(maker.templates(
                        new ListAimTemplatesRequest().withOffset(9_981).withLimit(20)))
                .isEmpty();
        AIMTemplate status = maker.templates(
                        new ListAimTemplatesRequest().withTplId(id).withIsOnlyStatus(true))
                .get(0);
        assertThat(status.getPages()).isNull();
        assertThat(status.getParams()).isNull();
        AIMTemplate whole = maker.template(id);
        assertThat(whole.getPages()).contains("\"cardId\":\"PureText\"", "您好${name}");
        assertThat(whole.getParams().get(0).getName()).isEqualTo("name");
        assertThat(whole.getParams().get(0).getType().toString()).isEqualTo("string");
        assertThat(whole.getPreviewUrl()).startsWith(server.uri() + "/aim/preview/");
    }

    @Test
    void reportShouldSayThatNothingHappenedYet() {
        String id = passed("reported");
        Instant now = Instant.now();

        assertThat(maker.reports(now.minus(Duration.ofDays(9)), now, id))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.getTplId()).isEqualTo(id);
                    assertThat(report.getResolvingTimes()).isZero();
                    assertThat(report.getExposePv()).isZero();
                });
        assertThat(maker.reports(now.minus(Duration.ofDays(91)), now, id)).isEmpty();
        assertThat(stranger.reports(now.minus(Duration.ofDays(9)), now, id)).isEmpty();
        maker.deletes(id);
        assertThat(maker.reports(now.minus(Duration.ofDays(9)), now, id)).hasSize(1);
    }

    @Test
    void draftShouldWaitUntilItIsSubmitted() {
        String body = """
                {"tpl_name":"draft","card_id":"PureText","use_id":1,"pages":[{"page_order":1,"contents":[
                  {"type":"text","position_number":1,"content":"拒收请回复R"}]}]}""";
        String id = post(tenant.token(), "/console/api/aim/templates", body)
                .path("tpl_id")
                .asText();
        assertThat(maker.template(id).getAuditState()).isZero();

        post(tenant.token(), "/console/api/aim/templates/" + id + "/submit", "{}");

        assertThat(maker.template(id).getAuditState()).isEqualTo(1);
        Http.post(server.uri("/console/api/aim/templates/" + id + "/submit"), "{}")
                .token(other.token())
                .send()
                .expecting(404);
    }

    @Test
    void repeatedRequestShouldMakeOneTemplate() {
        String body = """
                {"tpl_name":"once","card_id":"PureText","use_id":1,"pages":[{"page_order":1,"contents":[
                  {"type":"text","position_number":1,"content":"拒收请回复R"}]}]}""";

        assertThat(keyed(tenant, body)).isEqualTo(keyed(tenant, body)).isNotEqualTo(keyed(other, body));
    }

    @Test
    void materialShouldBeHeldForAsLongAsATemplateShowsIt() {
        Designer designer = Designer.of(server, tenant);
        Designer.Uploaded picture = designer.uploadsPicture("held.png", SampleMedia.picture("png", 64, 64));
        assertRefused(() -> stranger.makesPoster("stolen", picture.resourceId()), "KM.80000002");

        String id = maker.makesPoster("poster", picture.resourceId());

        decide(id, "approve", "{}");
        assertThat(maker.template(id).getPages()).contains("\"src\":\"" + picture.resourceId(), "/content/");
        assertRefused(() -> designer.deletes(picture.materialId()), "KM.91080003");
        maker.deletes(id);
        designer.deletes(picture.materialId());
        assertRefused(() -> maker.makesPoster("late", picture.resourceId()), "KM.80000002");
    }

    private String keyed(Tenant caller, String body) {
        return Http.post(server.uri("/v1/aim/templates"), body)
                .token(caller.token())
                .header("Idempotency-Key", "cards")
                .send()
                .expecting(200)
                .json()
                .path("data")
                .path("tpl_id")
                .asText();
    }

    private String passed(String name) {
        String id = maker.makesLongText(name, "您好", "HUAWEI");
        decide(id, "approve", "{}");
        return id;
    }

    private void decide(String id, String verdict, String body) {
        JsonNode reviews = Http.get(server.uri("/ops/v1/reviews?kind=aim_template&limit=100"))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json()
                .path("reviews");
        for (JsonNode review : reviews) {
            if (review.path("subject_id").asText().equals(id)) {
                operate("/ops/v1/reviews/" + review.path("review_id").asText() + "/" + verdict, body);
            }
        }
    }

    private void operate(String path, String body) {
        post(Tokens.ofOperator(server), path, body);
    }

    private JsonNode post(String token, String path, String body) {
        return Http.post(server.uri(path), body)
                .token(token)
                .send()
                .expecting(200)
                .json();
    }

    private static Map<String, Integer> states(AIMTemplate template) {
        return template.getFactoryInfo().stream()
                .collect(Collectors.toMap(FactoryInfo::getFactoryType, FactoryInfo::getState));
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
