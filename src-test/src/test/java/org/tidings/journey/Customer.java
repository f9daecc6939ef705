package org.tidings.journey;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.koomessage.v1.KooMessageClient;
import com.huaweicloud.sdk.koomessage.v1.model.AddCallBackRequest;
import com.huaweicloud.sdk.koomessage.v1.model.AddCallbackRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.AddVmsCallBackRequest;
import com.huaweicloud.sdk.koomessage.v1.model.AddVmsCallBackRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.Callback;
import com.huaweicloud.sdk.koomessage.v1.model.CreateVmsSendTaskRequest;
import com.huaweicloud.sdk.koomessage.v1.model.CreateVmsSendTaskRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.CreateVmsTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.CreateVmsTemplateRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimCallbacksRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListVmsCallbacksRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListVmsSendTasksRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListVmsTemplateStatusRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ResourceInfo;
import com.huaweicloud.sdk.koomessage.v1.model.VmsCallBack;
import com.huaweicloud.sdk.koomessage.v1.model.VmsSendTask;
import com.huaweicloud.sdk.koomessage.v1.model.VmsTemplateStatus;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.tidings.server.TidingsServer;

/** A customer's program: the official SDK with another endpoint, and nothing else that would know us. */
final class Customer {
    static final int SEND_STATUS = 0;
    static final int UPLINK = 1;

    private final KooMessageClient sdk;

    private Customer(KooMessageClient sdk) {
        this.sdk = sdk;
    }

    /** Signs with its access key; knows its project. */
    static Customer withAccessKey(TidingsServer server) {
        Properties credentials = server.credentials();
        BasicCredentials key = accessKey(credentials).withProjectId(credentials.getProperty("project_id"));
        return new Customer(at(server.uri(), key));
    }

    /** Signs with the access key of a tenant that was opened later. */
    static Customer of(TidingsServer server, Tenant tenant) {
        BasicCredentials key =
                new BasicCredentials().withAk(tenant.ak()).withSk(tenant.sk()).withProjectId(tenant.projectId());
        return new Customer(at(server.uri(), key));
    }

    /** Signs with its access key; asks for its project as the SDK does when it is not told. */
    static Customer thatLooksItsProjectUp(TidingsServer server) {
        BasicCredentials key =
                accessKey(server.credentials()).withIamEndpoint(server.uri().toString());
        Region region = new Region("cn-north-4", server.uri().toString());
        return new Customer(KooMessageClient.newBuilder()
                .withCredential(key)
                .withRegion(region)
                .build());
    }

    /** Carries a token in place of a signature. */
    static Customer withToken(TidingsServer server, String token) {
        return new Customer(at(server.uri(), new TokenCredential.BasicCredentials(token)));
    }

    String createTemplate(String name, String text) {
        ResourceInfo frame = new ResourceInfo()
                .withType("txt")
                .withSource("txt")
                .withName("text.txt")
                .withContent(text);
        CreateVmsTemplateRequestBody template = new CreateVmsTemplateRequestBody()
                .withTplName(name)
                .withTitle(name)
                .withExpirationTime("30")
                .addReslistItem(frame);
        return sdk.createVmsTemplate(new CreateVmsTemplateRequest().withBody(template))
                .getTplid();
    }

    /** How many templates it sees. */
    int templates() {
        return sdk.listVmsTemplateStatus(new ListVmsTemplateStatusRequest())
                .getData()
                .getPageInfo()
                .getTotal();
    }

    /** How many tasks it sees. */
    int tasks() {
        return sdk.listVmsSendTasks(new ListVmsSendTasksRequest())
                .getData()
                .getPageInfo()
                .getTotal();
    }

    VmsTemplateStatus template(String id) {
        return sdk.listVmsTemplateStatus(new ListVmsTemplateStatusRequest().withTplId(id))
                .getData()
                .getTemplates()
                .get(0);
    }

    void wantsToHear(int urlType, URI address) {
        AddVmsCallBackRequestBody registration =
                new AddVmsCallBackRequestBody().withUrlType(urlType).withCallbackUrl(address.toString());
        sdk.addVmsCallBack(new AddVmsCallBackRequest().withBody(registration));
    }

    List<VmsCallBack> registrations() {
        return sdk.listVmsCallbacks(new ListVmsCallbacksRequest()).getData().getCallbacks();
    }

    /** Has the state of its cards, or of their templates, told to an address; gives back the registration's id. */
    String wantsToHearOfCards(int urlType, URI address) {
        AddCallbackRequestBody registration =
                new AddCallbackRequestBody().withUrlType(urlType).withCallbackUrl(address.toString());
        return sdk.addCallBack(new AddCallBackRequest().withBody(registration))
                .getData()
                .getId();
    }

    List<Callback> registrationsForCards() {
        return sdk.listAimCallbacks(new ListAimCallbacksRequest()).getData();
    }

    /** Sends one task and gives back its id. */
    String send(String name, String template, List<String> mobiles) {
        CreateVmsSendTaskRequestBody task = new CreateVmsSendTaskRequestBody()
                .withTaskName(name)
                .withTplId(template)
                .withMobiles(mobiles);
        return sdk.createVmsSendTask(new CreateVmsSendTaskRequest().withBody(task))
                .getData()
                .getTaskId();
    }

    VmsSendTask task(String id) {
        List<VmsSendTask> found = sdk.listVmsSendTasks(new ListVmsSendTasksRequest().withTaskId(id))
                .getData()
                .getAimBasicSendTasks();
        if (found.size() != 1) {
            throw new AssertionError("expected one task " + id + ", found " + found);
        }
        return found.get(0);
    }

    private static BasicCredentials accessKey(Properties credentials) {
        return new BasicCredentials().withAk(credentials.getProperty("ak")).withSk(credentials.getProperty("sk"));
    }

    private static KooMessageClient at(URI endpoint, ICredential credential) {
        return KooMessageClient.newBuilder()
                .withCredential(credential)
                .withEndpoint(endpoint.toString())
                .build();
    }
}
