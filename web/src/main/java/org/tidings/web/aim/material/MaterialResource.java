package org.tidings.web.aim.material;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.material.Materials;
import org.tidings.aim.material.RecycleBin;
import org.tidings.identity.Permission;
import org.tidings.storage.ContentLinks;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.NothingAnswer;
import org.tidings.web.http.Permits;

/** The pictures and videos of cards. */
@Path("/v1/aim/template-materials")
@Tag(name = "智能信息模板")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MaterialResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private CurrentUpload upload;

    @Inject
    private Materials materials;

    @Inject
    private RecycleBin bin;

    @Inject
    private ContentLinks links;

    @POST
    @Permits(Permission.AIM_MATERIAL_EDIT)
    @Operation(operationId = "UploadAimTemplateMaterial", summary = "上传智能信息模板素材")
    public Envelope<UploadedMaterialAnswer> upload(@NotNull @Valid UploadAimTemplateMaterialRequest body)
            throws IOException {
        return Envelope.of(
                UploadedMaterialAnswer.of(materials.upload(request.caller(), request.key(), body.toCommand(upload))));
    }

    @GET
    @Permits(Permission.AIM_LIST)
    @Operation(operationId = "ListAimTemplateMaterials", summary = "查询智能消息模板素材列表")
    public Envelope<MaterialList> list(@BeanParam @Valid MaterialQuery query) {
        return Envelope.of(MaterialList.of(
                materials.list(request.caller(), query.toFilter(), query.toPage()), query.number(), links));
    }

    @POST
    @Path("/delete")
    @Permits(Permission.AIM_MATERIAL_EDIT)
    @Operation(operationId = "DeleteTemplateMaterial", summary = "删除模板素材")
    public NothingAnswer delete(@NotNull @Valid DeleteTemplateMaterialRequest body) {
        bin.put(request.caller(), body.materialIds());
        return NothingAnswer.SUCCESS;
    }
}
