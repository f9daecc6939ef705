package org.tidings.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.koomessage.v1.KooMessageClient;
import com.huaweicloud.sdk.koomessage.v1.model.AddAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.CreateSmsAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.DeleteAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppDetailRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppDetailResponse;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppResponse;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureDetailRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureDetailResponse;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureResponse;
import com.huaweicloud.sdk.koomessage.v1.model.MsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ShowAimMsgSignatureFileInfoRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest.IsInvolvedThirdEnum;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest.SignatureTypeEnum;
import com.huaweicloud.sdk.koomessage.v1.model.UpdateAimMsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UpdateAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimMsgSignatureFileRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimMsgSignatureFileRequestBody;
import java.io.ByteArrayInputStream;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** A company that wants to be known by its name: it has apps and signatures made by the official SDK. */
public final class Brand {
    private static final String LICENCE = "licence.png";

    private final TidingsServer server;
    private final Tenant tenant;
    private final KooMessageClient sdk;

    private Brand(TidingsServer server, Tenant tenant) {
        this.server = server;
        this.tenant = tenant;
        this.sdk = KooMessageClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(tenant.ak())
                        .withSk(tenant.sk())
                        .withProjectId(tenant.projectId()))
                .withEndpoint(server.uri().toString())
                .build();
    }

    public static Brand of(TidingsServer server, Tenant tenant) {
        return new Brand(server, tenant);
    }

    Tenant tenant() {
        return tenant;
    }

    public String makesApp(String name) {
        return sdk.createSmsApp(new CreateSmsAppRequest().withBody(new MsgAppRequest().withAppName(name)))
                .getAppId();
    }

    String makesApp(String name, String uplinkUrl) {
        MsgAppRequest app = new MsgAppRequest().withAppName(name).withUpLinkAddr(uplinkUrl);
        return sdk.createSmsApp(new CreateSmsAppRequest().withBody(app)).getAppId();
    }

    void changesApp(String appId, String name, String uplinkUrl) {
        MsgAppRequest app = new MsgAppRequest().withAppName(name).withUpLinkAddr(uplinkUrl);
        sdk.updateAimMsgApp(new UpdateAimMsgAppRequest().withAppId(appId).withBody(app));
    }

    ListAimMsgAppDetailResponse app(String appId) {
        return sdk.listAimMsgAppDetail(new ListAimMsgAppDetailRequest().withAppId(appId));
    }

    ListAimMsgAppResponse apps(ListAimMsgAppRequest wanted) {
        return sdk.listAimMsgApp(wanted);
    }

    /** A picture of the licence, as the SDK sends files. */
    public String handsInLicence() {
        return handsIn(LICENCE, SampleMedia.picture("png", 32, 32));
    }

    String handsIn(String name, byte[] bytes) {
        UploadAimMsgSignatureFileRequestBody body =
                new UploadAimMsgSignatureFileRequestBody().withFile(new ByteArrayInputStream(bytes), name);
        return sdk.uploadAimMsgSignatureFile(new UploadAimMsgSignatureFileRequest()
                        .withFileDesc("for review")
                        .withBody(body))
                .getFileId();
    }

    String nameOfFile(String fileId) {
        return sdk.showAimMsgSignatureFileInfo(new ShowAimMsgSignatureFileInfoRequest().withFileId(fileId))
                .getFileName();
    }

    /** What a company wants that signs with its own name. */
    public static SignatureRequest wanted(String appId, String name, String licence) {
        return new SignatureRequest()
                .withAppId(appId)
                .withSignatureName(name)
                .withSignatureType(SignatureTypeEnum.NOTIFY_TYPE)
                .withSignatureSource(0)
                .withIsInvolvedThird(IsInvolvedThirdEnum.NO)
                .withFileId(licence);
    }

    public String asksFor(SignatureRequest wanted) {
        return sdk.addAimMsgSignature(new AddAimMsgSignatureRequest().withBody(wanted))
                .getSignatureId();
    }

    void changes(String signatureId, SignatureRequest wanted) {
        sdk.updateAimMsgSignature(
                new UpdateAimMsgSignatureRequest().withSignatureId(signatureId).withBody(wanted));
    }

    ListAimMsgSignatureDetailResponse signature(String signatureId) {
        return sdk.listAimMsgSignatureDetail(new ListAimMsgSignatureDetailRequest().withSignatureId(signatureId));
    }

    ListAimMsgSignatureResponse signatures(ListAimMsgSignatureRequest wanted) {
        return sdk.listAimMsgSignature(wanted);
    }

    void deletes(String signatureId) {
        sdk.deleteAimMsgSignature(new DeleteAimMsgSignatureRequest().withSignatureId(signatureId));
    }

    /** The code that the SDK is refused with; nothing where it is not. */
    static String codeOf(Runnable call) {
        try {
            call.run();
            return "";
        } catch (ClientRequestException refused) {
            return refused.getErrorCode();
        }
    }

    /** Asks for haste, in the console. */
    Answer urges(String signatureId, String text) {
        return post("/console/api/sms/signatures/" + signatureId + "/urge", "{\"urge_desc\":\"" + text + "\"}");
    }

    /** Asks for a signature that was taken out of use, in the console. */
    JsonNode asksAgain(String signatureId) {
        return post("/console/api/sms/signatures/" + signatureId + "/activate", "{}")
                .expecting(200)
                .json();
    }

    /** An app with why it is suspended, in the console. */
    JsonNode explains(String appId) {
        return Http.get(server.uri("/console/api/sms/apps/" + appId))
                .token(tenant.token())
                .send()
                .expecting(200)
                .json();
    }

    private Answer post(String path, String body) {
        return Http.post(server.uri(path), body).token(tenant.token()).send();
    }
}
