package org.tidings.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.koomessage.v1.KooMessageClient;
import com.huaweicloud.sdk.koomessage.v1.model.CreateAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.DeleteAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgTemplateResponse;
import com.huaweicloud.sdk.koomessage.v1.model.MsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ShowAimMsgTemplateDetailRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ShowAimMsgTemplateDetailResponse;
import com.huaweicloud.sdk.koomessage.v1.model.ShowAimMsgTemplateVariableRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SmsTemplateInfo;
import com.huaweicloud.sdk.koomessage.v1.model.UpdateAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.VariableAttributes;
import com.huaweicloud.sdk.koomessage.v1.model.VariableAttributesResponse;
import java.util.List;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** A person who writes templates of short messages for a brand, with the official SDK. */
public final class SmsMaker {
    private final TidingsServer server;
    private final Tenant tenant;
    private final Brand brand;
    private final KooMessageClient sdk;

    private SmsMaker(TidingsServer server, Tenant tenant) {
        this.server = server;
        this.tenant = tenant;
        this.brand = Brand.of(server, tenant);
        BasicCredentials key =
                new BasicCredentials().withAk(tenant.ak()).withSk(tenant.sk()).withProjectId(tenant.projectId());
        this.sdk = KooMessageClient.newBuilder()
                .withCredential(key)
                .withEndpoint(server.uri().toString())
                .build();
    }

    public static SmsMaker of(TidingsServer server, Tenant tenant) {
        return new SmsMaker(server, tenant);
    }

    /** Who has the apps and the signatures. */
    public Brand brand() {
        return brand;
    }

    /** Makes a signature for notices that is the brand's own name; gives back its id. */
    public String makesSignature(String app, String name) {
        return brand.asksFor(Brand.wanted(app, name, brand.handsInLicence()));
    }

    /** A template of a link and a name, as the SDK writes one. */
    static MsgTemplateRequest wanted(String signature, String name) {
        return new MsgTemplateRequest()
                .withSignatureId(signature)
                .withTemplateName(name)
                .withTemplateContent("尊敬的${2}:详情请看 ${1} ")
                .addVariableAttributesItem(new VariableAttributes()
                        .withVariableIndex(1)
                        .withVariableType(VariableAttributes.VariableTypeEnum.NEWTEXT))
                .addVariableAttributesItem(new VariableAttributes()
                        .withVariableIndex(2)
                        .withVariableType(VariableAttributes.VariableTypeEnum.TEXT)
                        .withVariableDesc("称呼"));
    }

    /** Makes a template; gives back its id. */
    public String makesTemplate(String signature, String name) {
        return makesTemplate(wanted(signature, name));
    }

    String makesTemplate(MsgTemplateRequest wanted) {
        return sdk.createAimMsgTemplate(new CreateAimMsgTemplateRequest().withBody(wanted))
                .getTemplateId();
    }

    void changesTemplate(String template, MsgTemplateRequest wanted) {
        sdk.updateAimMsgTemplate(
                new UpdateAimMsgTemplateRequest().withTemplateId(template).withBody(wanted));
    }

    void deletesTemplate(String template) {
        sdk.deleteAimMsgTemplate(new DeleteAimMsgTemplateRequest().withTemplateId(template));
    }

    ShowAimMsgTemplateDetailResponse template(String template) {
        return sdk.showAimMsgTemplateDetail(new ShowAimMsgTemplateDetailRequest().withTemplateId(template));
    }

    List<VariableAttributesResponse> variables(String template) {
        return sdk.showAimMsgTemplateVariable(new ShowAimMsgTemplateVariableRequest().withTemplateId(template))
                .getResults();
    }

    ListAimMsgTemplateResponse page(ListAimMsgTemplateRequest query) {
        return sdk.listAimMsgTemplate(query);
    }

    /** The names of the templates that a query finds, in their order. */
    List<String> templates(ListAimMsgTemplateRequest query) {
        return page(query).getResult().stream()
                .map(SmsTemplateInfo::getTemplateName)
                .toList();
    }

    /** Asks for haste, which the SDK cannot. */
    Answer urges(String what, String id, String text) {
        return Http.post(
                        server.uri("/console/api/sms/" + what + "/" + id + "/urge"), "{\"urge_desc\":\"" + text + "\"}")
                .token(tenant.token())
                .send();
    }

    /** Has an operator decide on the review of something; gives back what he saw of it. */
    JsonNode seesDecided(String kind, String subject, String verdict, String body) {
        JsonNode review = reviewOf(kind, subject);
        return Http.post(
                        server.uri("/ops/v1/reviews/" + review.path("review_id").asText() + "/" + verdict), body)
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json();
    }

    /** The newest review of something as an operator sees it in the list; nothing when there is none. */
    JsonNode reviewOf(String kind, String subject) {
        JsonNode reviews = Http.get(
                        server.uri("/ops/v1/reviews?limit=100&kind=" + kind + "&tenant=" + tenant.domainId()))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json()
                .path("reviews");
        for (JsonNode review : reviews) {
            if (review.path("subject_id").asText().equals(subject)) {
                return review;
            }
        }
        return MissingNode.getInstance();
    }
}
