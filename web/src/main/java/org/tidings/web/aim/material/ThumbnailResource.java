package org.tidings.web.aim.material;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.material.Thumbnails;
import org.tidings.identity.Permission;
import org.tidings.storage.ContentLinks;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.NothingAnswer;
import org.tidings.web.http.Permits;

/** The covers of videos. */
@Path("/v1/aim/template-material-thumbnails")
@Tag(name = "智能信息模板")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ThumbnailResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Thumbnails thumbnails;

    @Inject
    private ContentLinks links;

    @GET
    @Permits(Permission.AIM_LIST)
    @Operation(operationId = "ShowTemplateVideoThumbnail", summary = "查询视频模板封面图")
    public Envelope<List<ThumbnailItem>> list(
            @QueryParam("aim_resource_id") @NotNull @Size(min = 1, max = 36) String aimResourceId) {
        return Envelope.of(thumbnails.list(request.caller(), aimResourceId).stream()
                .map(thumbnail -> ThumbnailItem.of(thumbnail, links))
                .toList());
    }

    @POST
    @Permits(Permission.AIM_MATERIAL_EDIT)
    @Operation(operationId = "SetPrimaryVideoThumbnail", summary = "设置视频模板封面图")
    public NothingAnswer choose(@NotNull @Valid Choice body) {
        thumbnails.choose(request.caller(), body.aimResourceId(), body.thumbnailId());
        return NothingAnswer.SUCCESS;
    }

    /** Which thumbnail shall be a video's cover. */
    @Schema(name = "setPrimaryVideoThumbnailRequestBody")
    public record Choice(
            @NotNull @Size(min = 1, max = 36) String aimResourceId,
            @NotNull @Size(min = 1, max = 36) String thumbnailId) {}
}
