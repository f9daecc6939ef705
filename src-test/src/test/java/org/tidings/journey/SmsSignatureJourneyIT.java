package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppDetailResponse;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureDetailResponse;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest.IsInvolvedThirdEnum;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest.SignatureTypeEnum;
import com.huaweicloud.sdk.koomessage.v1.model.SmsApp;
import com.huaweicloud.sdk.koomessage.v1.model.SmsSignatureInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** A company becomes known by its name where nobody has to review anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsSignatureJourneyIT {
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static final String SOMETIME = "2099-01-01T00:00:00Z";

    private final TidingsServer server = SharedServer.get();
    private final Brand brand = Brand.of(server, Tenant.opened(server, "brand"));
    private String app = "";
    private String licence = "";

    @BeforeAll
    void makeAnApp() {
        app = brand.makesApp("Huawei_12688", "https://www.example.com/sms/receive");
        licence = brand.handsInLicence();
    }

    @Test
    void appShouldBeMadeFoundAndChanged() {
        Brand other = Brand.of(server, Tenant.opened(server, "brand-apps"));
        String first = other.makesApp("应用1", "http://www.example.com/");
        assertThat(Brand.codeOf(() -> other.makesApp("应用1", "http://www.example.com/2")))
                .isEqualTo("KM.91100003");
        String second = other.makesApp("应用2");
        assertThat(Brand.codeOf(() -> other.makesApp("应用3"))).isEqualTo("KM.91100002");

        ListAimMsgAppDetailResponse seen = other.app(first);
        assertThat(seen.getAppName()).isEqualTo("应用1");
        assertThat(seen.getStatus().getValue()).isEqualTo("LAUNCHED");
        assertThat(seen.getRegion()).isEqualTo("cn-north-4");
        assertThat(seen.getUpLinkAddr()).isEqualTo("http://www.example.com/");
        assertThat(seen.getCreateTime()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void appsShouldBeFoundByEveryFilter() {
        Brand other = Brand.of(server, Tenant.opened(server, "brand-app-filters"));
        String first = other.makesApp("应用1");
        String second = other.makesApp("应用2");

        assertThat(Brand.codeOf(() -> other.changesApp(second, "应用1", null))).isEqualTo("KM.91100003");
        other.changesApp(second, "应用4", "https://www.example.com/4");
        other.changesApp(second, "应用4", null);

        assertThat(other.app(second).getUpLinkAddr()).isNull();
        assertThat(other.apps(new ListAimMsgAppRequest()).getResult())
                .extracting(SmsApp::getAppName)
                .containsExactly("应用4", "应用1");
        assertThat(other.apps(new ListAimMsgAppRequest().withAppName("用1")).getResult())
                .extracting(SmsApp::getAppId)
                .containsExactly(first);
        assertThat(other.apps(new ListAimMsgAppRequest().withStatus("SUSPENDED"))
                        .getResult())
                .isEmpty();
        assertThat(other.apps(new ListAimMsgAppRequest()
                                .withStatus("LAUNCHED")
                                .withBeginTime(LONG_AGO)
                                .withEndTime(SOMETIME)
                                .withOffset(1)
                                .withLimit(1))
                        .getPageInfo()
                        .getTotal())
                .isEqualTo(2);
        assertThat(other.apps(new ListAimMsgAppRequest().withBeginTime(LONG_AGO).withEndTime(LONG_AGO))
                        .getResult())
                .isEmpty();
    }

    @Test
    void signatureShouldGetItsNumber() {
        SignatureRequest wanted = Brand.wanted(app, "新应用签名", licence)
                .withSignatureSource(1)
                .withSourceTitleContent("huawei.com")
                .withIsInvolvedThird(IsInvolvedThirdEnum.YES)
                .withPowerAttorneyFileId(brand.handsIn("授权书.pdf", "%PDF-1.7 letter".getBytes(StandardCharsets.UTF_8)))
                .withApplyDesc("签名申请说明");

        ListAimMsgSignatureDetailResponse seen = brand.signature(brand.asksFor(wanted));

        assertThat(seen.getStatus().getValue()).isEqualTo("REVIEW_PASSED");
        assertThat(seen.getChannelNum()).matches("106900\\d{6}");
        assertThat(seen.getAppName()).isEqualTo("Huawei_12688");
        assertThat(seen.getSignatureName()).isEqualTo("新应用签名");
        assertThat(seen.getSignatureSource()).isEqualTo(1);
        assertThat(seen.getSourceTitleContent()).isEqualTo("huawei.com");
        assertThat(seen.getIsInvolvedThird()).isEqualTo("yes");
        assertThat(brand.nameOfFile(seen.getPowerAttorneyFileId())).isEqualTo("授权书.pdf");
        assertThat(seen.getApplyDesc()).isEqualTo("签名申请说明");
        assertThat(seen.getUrgeStatus()).isEqualTo("NOT_URGED");
        assertThat(Brand.codeOf(() -> brand.changes(seen.getSignatureId(), wanted)))
                .isEqualTo("KM.91100011");
    }

    @Test
    void nameShouldBeTakenOncePerTypeUntilItIsDeleted() {
        String second = brand.makesApp("second");
        SignatureRequest wanted = Brand.wanted(app, "只此一个", licence);
        String first = brand.asksFor(wanted);
        String number = brand.signature(first).getChannelNum();

        // Exactly the same request, signed in the same second, would be a repeat.
        assertThat(Brand.codeOf(() -> brand.asksFor(wanted.withApplyDesc("once more"))))
                .isEqualTo("KM.00001486");
        assertThat(Brand.codeOf(() -> brand.asksFor(wanted.withAppId(second)))).isEqualTo("KM.00001486");
        brand.asksFor(wanted.withSignatureType(SignatureTypeEnum.PROMOTION_TYPE));
        brand.deletes(first);
        assertThat(Brand.codeOf(() -> brand.signature(first))).isEqualTo("KM.91100010");
        assertThat(Brand.codeOf(() -> brand.deletes(first))).isEqualTo("KM.91100010");
        String again = brand.asksFor(wanted.withSignatureType(SignatureTypeEnum.NOTIFY_TYPE));

        assertThat(brand.signature(again).getChannelNum()).isNotEmpty().isNotEqualTo(number);
    }

    @Test
    void signaturesShouldBeFoundByEveryFilter() {
        Brand other = Brand.of(server, Tenant.opened(server, "brand-filters"));
        String one = other.makesApp("one");
        String two = other.makesApp("two");
        String picture = other.handsInLicence();
        String notice = other.asksFor(Brand.wanted(one, "通知一", picture));
        String promotion =
                other.asksFor(Brand.wanted(two, "营销一", picture).withSignatureType(SignatureTypeEnum.PROMOTION_TYPE));

        assertThat(other.signatures(new ListAimMsgSignatureRequest()).getResult())
                .extracting(SmsSignatureInfo::getSignatureId)
                .containsExactly(promotion, notice);
        assertThat(ids(other, new ListAimMsgSignatureRequest().withAppName("tw")))
                .containsExactly(promotion);
        assertThat(ids(other, new ListAimMsgSignatureRequest().withSignatureId(notice)))
                .containsExactly(notice);
        assertThat(ids(other, new ListAimMsgSignatureRequest().withSignatureName("营销")))
                .containsExactly(promotion);
        assertThat(ids(other, new ListAimMsgSignatureRequest().withSignatureType("NOTIFY_TYPE")))
                .containsExactly(notice);
        assertThat(ids(other, new ListAimMsgSignatureRequest().withStatus("REVIEW_PASSED")))
                .hasSize(2);
        assertThat(ids(other, new ListAimMsgSignatureRequest().withStatus("PROCESSING")))
                .isEmpty();
        assertThat(ids(
                        other,
                        new ListAimMsgSignatureRequest().withBeginTime(LONG_AGO).withEndTime(SOMETIME)))
                .hasSize(2);
        assertThat(ids(
                        other,
                        new ListAimMsgSignatureRequest().withBeginTime(LONG_AGO).withEndTime(LONG_AGO)))
                .isEmpty();
        assertThat(ids(other, new ListAimMsgSignatureRequest().withOffset("1").withLimit(1)))
                .containsExactly(notice);
    }

    private static List<String> ids(Brand brand, ListAimMsgSignatureRequest wanted) {
        return brand.signatures(wanted).getResult().stream()
                .map(SmsSignatureInfo::getSignatureId)
                .toList();
    }

    @Test
    void nameShouldHaveNoWordThatIsNotWanted() {
        Http.post(server.uri("/ops/v1/sensitive-words"), BodyPublishers.ofString("摇钱树\n"))
                .header("Content-Type", "text/plain")
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);

        assertThat(Brand.codeOf(() -> brand.asksFor(Brand.wanted(app, "大摇钱树", licence))))
                .isEqualTo("KM.90016801");
        assertThat(Brand.codeOf(
                        () -> brand.asksFor(Brand.wanted(app, "别的名字", licence).withApplyDesc("又名摇钱树"))))
                .isEqualTo("KM.90016801");
    }

    @Test
    void reviewerShouldGetTheFileAndNobodyElse() {
        byte[] letter = "%PDF-1.7 for your eyes only".getBytes(StandardCharsets.UTF_8);
        String file = brand.handsIn("letter.pdf", letter);
        String path = "/ops/v1/sms/files/" + file;

        Answer answer = Http.get(server.uri(path))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);

        assertThat(answer.body()).isEqualTo(new String(letter, StandardCharsets.UTF_8));
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("letter.pdf");
        Http.get(server.uri(path)).token(brand.tenant().token()).send().expecting(403);
    }
}
