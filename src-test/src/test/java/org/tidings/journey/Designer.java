package org.tidings.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.koomessage.v1.KooMessageClient;
import com.huaweicloud.sdk.koomessage.v1.model.DeleteTemplateMaterialRequest;
import com.huaweicloud.sdk.koomessage.v1.model.DeleteTemplateMaterialRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimTemplateMaterialsRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListThumbnail;
import com.huaweicloud.sdk.koomessage.v1.model.Material;
import com.huaweicloud.sdk.koomessage.v1.model.SetPrimaryVideoThumbnailRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SetPrimaryVideoThumbnailRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.ShowTemplateVideoThumbnailRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimTemplateMaterialRequest;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimTemplateMaterialRequestBody;
import com.huaweicloud.sdk.koomessage.v1.model.UploadAimTemplateMaterialResponseMode;
import java.util.List;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** The person who makes the cards: by the official SDK, and in the console for what that does not know. */
final class Designer {
    private final TidingsServer server;
    private final Tenant tenant;
    private final KooMessageClient sdk;

    private Designer(TidingsServer server, Tenant tenant) {
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

    static Designer of(TidingsServer server, Tenant tenant) {
        return new Designer(server, tenant);
    }

    String domainId() {
        return tenant.domainId();
    }

    /** The names of what was uploaded. */
    record Uploaded(String materialId, String resourceId) {
        static Uploaded of(UploadAimTemplateMaterialResponseMode answer) {
            return new Uploaded(answer.getMaterialId(), answer.getAimResourceId());
        }
    }

    Uploaded uploadsPicture(String name, byte[] png) {
        return uploads(body("image", name, SampleMedia.stream("image/png", png)).withImageRate("oneToOne"));
    }

    Uploaded uploadsVideo(String name, byte[] mp4) {
        return uploads(body("video", name, SampleMedia.stream("video/mp4", mp4)));
    }

    Uploaded uploadsThumbnail(Uploaded video, String name, byte[] jpeg) {
        return uploads(
                body("thumbnail", name, SampleMedia.stream("image/jpeg", jpeg)).withMaterialId(video.materialId()));
    }

    Uploaded uploadsFrom(String url) {
        return uploads(new UploadAimTemplateMaterialRequestBody()
                .withResourceType("image")
                .withFileType("url")
                .withFileUrl(url)
                .withImageRate("oneToOne"));
    }

    private static UploadAimTemplateMaterialRequestBody body(String kind, String name, String stream) {
        return new UploadAimTemplateMaterialRequestBody()
                .withResourceType(kind)
                .withFileType("stream")
                .withFileName(name)
                .withFileStream(stream);
    }

    private Uploaded uploads(UploadAimTemplateMaterialRequestBody body) {
        return Uploaded.of(sdk.uploadAimTemplateMaterial(new UploadAimTemplateMaterialRequest().withBody(body))
                .getData());
    }

    /** The first page of its materials. */
    List<Material> materials(String kind) {
        return sdk.listAimTemplateMaterials(new ListAimTemplateMaterialsRequest()
                        .withResourceType(kind)
                        .withOffset(1)
                        .withLimit(1000))
                .getData()
                .getResults();
    }

    int countsMaterials(String kind) {
        return sdk.listAimTemplateMaterials(new ListAimTemplateMaterialsRequest()
                        .withResourceType(kind)
                        .withOffset(1)
                        .withLimit(1))
                .getData()
                .getPageInfo()
                .getTotal();
    }

    List<ListThumbnail> thumbnails(Uploaded video) {
        return sdk.showTemplateVideoThumbnail(
                        new ShowTemplateVideoThumbnailRequest().withAimResourceId(video.resourceId()))
                .getData();
    }

    void choosesCover(Uploaded video, String thumbnailId) {
        sdk.setPrimaryVideoThumbnail(new SetPrimaryVideoThumbnailRequest()
                .withBody(new SetPrimaryVideoThumbnailRequestBody()
                        .withAimResourceId(video.resourceId())
                        .withThumbnailId(thumbnailId)));
    }

    void deletes(String... materialIds) {
        sdk.deleteTemplateMaterial(new DeleteTemplateMaterialRequest()
                .withBody(new DeleteTemplateMaterialRequestBody().withMaterialIds(List.of(materialIds))));
    }

    JsonNode storage() {
        return get("/console/api/storage");
    }

    JsonNode recycleBin() {
        return get("/console/api/materials/recycle-bin").path("materials");
    }

    Answer restores(String... materialIds) {
        return named("/console/api/materials/recycle-bin/restore", materialIds);
    }

    Answer purges(String... materialIds) {
        return named("/console/api/materials/recycle-bin/purge", materialIds);
    }

    private Answer named(String path, String... materialIds) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        List.of(materialIds).forEach(body.putArray("material_ids")::add);
        return Http.post(server.uri(path), body.toString())
                .token(tenant.token())
                .send();
    }

    private JsonNode get(String path) {
        return Http.get(server.uri(path))
                .token(tenant.token())
                .send()
                .expecting(200)
                .json();
    }
}
