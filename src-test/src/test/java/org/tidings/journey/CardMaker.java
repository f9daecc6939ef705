package org.tidings.journey;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.koomessage.v1.KooMessageClient;
import com.huaweicloud.sdk.koomessage.v1.model.AIMTemplate;
import com.huaweicloud.sdk.koomessage.v1.model.AIMTemplateReport;
import com.huaweicloud.sdk.koomessage.v1.model.AimPersonalTemplateContent;
import com.huaweicloud.sdk.koomessage.v1.model.AimPersonalTemplateContentAction;
import com.huaweicloud.sdk.koomessage.v1.model.AimPersonalTemplateFactory;
import com.huaweicloud.sdk.koomessage.v1.model.AimPersonalTemplatePage;
import com.huaweicloud.sdk.koomessage.v1.model.AimPersonalTemplateParam;
import com.huaweicloud.sdk.koomessage.v1.model.CreateAimPersonalTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.CreateAimPersonalTemplateRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.DeleteAimPersonalTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimTemplateReportsRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimTemplateReportsRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimTemplatesRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UpdatePersonalTemplateStateDataRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UpdatePersonalTemplateStateRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tidings.server.TidingsServer;

/** A person who makes cards, with the official SDK. */
final class CardMaker {
    static final int ENABLED = 1;
    static final int DISABLED = 0;

    private final KooMessageClient sdk;

    private CardMaker(KooMessageClient sdk) {
        this.sdk = sdk;
    }

    static CardMaker of(TidingsServer server, Tenant tenant) {
        BasicCredentials key =
                new BasicCredentials().withAk(tenant.ak()).withSk(tenant.sk()).withProjectId(tenant.projectId());
        return new CardMaker(KooMessageClient.newBuilder()
                .withCredential(key)
                .withEndpoint(server.uri().toString())
                .build());
    }

    /** Makes a template of a long text with one parameter; gives back its id. */
    String makesLongText(String name, String text, String... vendors) {
        AimPersonalTemplateContent title = new AimPersonalTemplateContent()
                .withType("text")
                .withPositionNumber(1)
                .withContent("夏日活动");
        AimPersonalTemplateContent body = new AimPersonalTemplateContent()
                .withType("text")
                .withPositionNumber(2)
                .withContent(text + "${name},拒收请回复R");
        AimPersonalTemplateContent button = new AimPersonalTemplateContent()
                .withType("button")
                .withPositionNumber(3)
                .withContent("去看看")
                .withActionType("OPEN_BROWSER")
                .withAction(new AimPersonalTemplateContentAction().withTarget("https://example.com/?a=1&b=${name}"));
        return make(new CreateAimPersonalTemplateRequestBody()
                .withTplName(name)
                .withCardId("PureText")
                .withUseId(1)
                .withScene("活动")
                .withSmsExample("您好")
                .withPages(List.of(
                        new AimPersonalTemplatePage().withPageOrder(1).withContents(List.of(title, body, button))))
                .withParams(List.of(new AimPersonalTemplateParam()
                        .withName("${name}")
                        .withType(1)
                        .withExample("王先生")))
                .withFactorys(wanted(vendors)));
    }

    /** Makes a template that shows one picture, for Huawei's handsets; gives back its id. */
    String makesPoster(String name, String materialId) {
        AimPersonalTemplateContent picture = new AimPersonalTemplateContent()
                .withType("image")
                .withPositionNumber(1)
                .withSrcType(1)
                .withSrc(materialId)
                .withActionType("VIEW_PIC")
                .withAction(new AimPersonalTemplateContentAction().withTarget(materialId));
        return make(new CreateAimPersonalTemplateRequestBody()
                .withTplName(name)
                .withCardId("SimplePoster")
                .withUseId(1)
                .withSmsExample("拒收请回复R")
                .withPages(
                        List.of(new AimPersonalTemplatePage().withPageOrder(1).withContents(List.of(picture))))
                .withFactorys(wanted("HUAWEI")));
    }

    private static List<AimPersonalTemplateFactory> wanted(String... vendors) {
        return Arrays.stream(vendors)
                .map(vendor ->
                        new AimPersonalTemplateFactory().withFactoryType(vendor).withState(1))
                .toList();
    }

    private String make(CreateAimPersonalTemplateRequestBody template) {
        return sdk.createAimPersonalTemplate(new CreateAimPersonalTemplateRequest().withBody(template))
                .getData()
                .getTplId();
    }

    List<AIMTemplate> templates(ListAimTemplatesRequest wanted) {
        return sdk.listAimTemplates(wanted).getTemplates();
    }

    AIMTemplate template(String id) {
        List<AIMTemplate> found = templates(new ListAimTemplatesRequest().withTplId(id));
        if (found.size() != 1) {
            throw new AssertionError("expected one template " + id + ", found " + found);
        }
        return found.get(0);
    }

    void turns(String id, int state) {
        sdk.updatePersonalTemplateState(new UpdatePersonalTemplateStateRequest()
                .withTplId(id)
                .withBody(new UpdatePersonalTemplateStateDataRequest().withTplState(state)));
    }

    void deletes(String id) {
        sdk.deleteAimPersonalTemplate(new DeleteAimPersonalTemplateRequest().withTplId(id));
    }

    List<AIMTemplateReport> reports(Instant begin, Instant end, String... ids) {
        return sdk.listAimTemplateReports(new ListAimTemplateReportsRequest()
                        .withBody(new ListAimTemplateReportsRequestBody()
                                .withBeginTime(begin.toString())
                                .withEndTime(end.toString())
                                .withTplIds(List.of(ids))))
                .getTemplateReports();
    }
}
