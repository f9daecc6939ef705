package org.tidings.journey;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.koomessage.v1.KooMessageClient;
import com.huaweicloud.sdk.koomessage.v1.model.AddAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.CreateAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.CreateSmsAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureDetailRequest;
import com.huaweicloud.sdk.koomessage.v1.model.MsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.MsgContent;
import com.huaweicloud.sdk.koomessage.v1.model.MsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SendAimBatchDifferentMessagesRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SendAimBatchDifferentMessagesResponse;
import com.huaweicloud.sdk.koomessage.v1.model.SendAimBatchMessagesRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SendAimBatchMessagesResponse;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SmsMultiTemplateTaskRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.SmsTaskReq;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimMsgSignatureFileRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimMsgSignatureFileRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.VariableAttributes;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** A shop that writes to its customers: its app is launched, its signatures and templates are made when it needs them. */
public final class SmsShop {
    /** A link and a word; both signatures' templates say it. */
    static final List<String> VALUES = List.of("km2n.cn/YeYrjsGm", "王先生");

    private static final String CONTENT = "尊敬的${2},详情请看 ${1} 谢谢";

    private final TidingsServer server;
    private final Tenant tenant;
    private final KooMessageClient sdk;
    private final String app;
    private final String licence;

    private SmsShop(TidingsServer server, Tenant tenant) {
        this.server = server;
        this.tenant = tenant;
        this.sdk = KooMessageClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(tenant.ak())
                        .withSk(tenant.sk())
                        .withProjectId(tenant.projectId()))
                .withEndpoint(server.uri().toString())
                .build();
        this.app = makesApp("shop");
        this.licence = handsInLicence();
    }

    /** Has the operator open a tenant and the tenant an app. */
    public static SmsShop opened(TidingsServer server, String domain) {
        return new SmsShop(server, Tenant.opened(server, domain));
    }

    public Tenant tenant() {
        return tenant;
    }

    public String makesApp(String name) {
        return sdk.createSmsApp(new CreateSmsAppRequest().withBody(new MsgAppRequest().withAppName(name)))
                .getAppId();
    }

    /** A signature for notices of the shop's app; gives back its id. */
    public String signsNotices(String name) {
        return signs(app, name, SignatureRequest.SignatureTypeEnum.NOTIFY_TYPE);
    }

    /** A signature for promotions; gives back its id. */
    public String signsPromotions(String name) {
        return signs(app, name, SignatureRequest.SignatureTypeEnum.PROMOTION_TYPE);
    }

    public String signs(String appId, String name, SignatureRequest.SignatureTypeEnum type) {
        SignatureRequest signature = new SignatureRequest()
                .withAppId(appId)
                .withSignatureName(name)
                .withSignatureType(type)
                .withSignatureSource(0)
                .withIsInvolvedThird(SignatureRequest.IsInvolvedThirdEnum.NO)
                .withFileId(licence);
        return sdk.addAimMsgSignature(new AddAimMsgSignatureRequest().withBody(signature))
                .getSignatureId();
    }

    private String handsInLicence() {
        UploadAimMsgSignatureFileRequestBody form = new UploadAimMsgSignatureFileRequestBody()
                .withFile(new ByteArrayInputStream(SampleMedia.picture("png", 32, 32)), "licence.png", "image/png");
        return sdk.uploadAimMsgSignatureFile(new UploadAimMsgSignatureFileRequest()
                        .withFileDesc("licence")
                        .withBody(form))
                .getFileId();
    }

    public String channelOf(String signature) {
        return sdk.listAimMsgSignatureDetail(new ListAimMsgSignatureDetailRequest().withSignatureId(signature))
                .getChannelNum();
    }

    /** A template with a link and a word, which {@link #VALUES} fill; gives back its id. */
    public String words(String signature) {
        return words(signature, CONTENT);
    }

    /** A template of which {@code ${1}} is a link and {@code ${2}} a word. */
    public String words(String signature, String content) {
        MsgTemplateRequest template = new MsgTemplateRequest()
                .withSignatureId(signature)
                .withTemplateName("words")
                .withTemplateContent(content)
                .addVariableAttributesItem(new VariableAttributes()
                        .withVariableIndex(1)
                        .withVariableType(VariableAttributes.VariableTypeEnum.NEWTEXT))
                .addVariableAttributesItem(new VariableAttributes()
                        .withVariableIndex(2)
                        .withVariableType(VariableAttributes.VariableTypeEnum.TEXT)
                        .withVariableDesc("a word"));
        return sdk.createAimMsgTemplate(new CreateAimMsgTemplateRequest().withBody(template))
                .getTemplateId();
    }

    SendAimBatchMessagesResponse writes(String template, List<String> numbers) {
        return sdk.sendAimBatchMessages(new SendAimBatchMessagesRequest()
                .withBody(new SmsTaskReq()
                        .withTemplateId(template)
                        .withTemplateParams(VALUES)
                        .withTo(numbers)));
    }

    SendAimBatchDifferentMessagesResponse writesDifferently(String channel, List<MsgContent> contents) {
        return sdk.sendAimBatchDifferentMessages(new SendAimBatchDifferentMessagesRequest()
                .withBody(new SmsMultiTemplateTaskRequestBody()
                        .withChannelNum(channel)
                        .withSmsContent(contents)));
    }

    /** The status of each number; without a signature, which would make two of the same second one. */
    List<String> statuses(String template, List<String> numbers) {
        return Http.post(server.uri("/v1/aim/sms/messages"), body(template, numbers))
                .token(tenant.token())
                .send()
                .expecting(200)
                .json()
                .path("result")
                .findValuesAsText("send_status");
    }

    /** Sends with a key of its own, which the SDK cannot. */
    Answer writesOnce(String key, String body) {
        return Http.post(server.uri("/v1/aim/sms/messages"), body)
                .token(tenant.token())
                .header("Idempotency-Key", key)
                .send();
    }

    /** A body for {@link #writesOnce}. */
    public static String body(String template, List<String> numbers) {
        String to = String.join("\",\"", numbers);
        String values = String.join("\",\"", VALUES);
        return "{\"template_id\":\"" + template + "\",\"template_params\":[\"" + values + "\"],\"to\":[\"" + to
                + "\"]}";
    }
}
