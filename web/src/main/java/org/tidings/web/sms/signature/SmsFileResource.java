package org.tidings.web.sms.signature;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.shared.ApiException;
import org.tidings.sms.signature.NewSmsFile;
import org.tidings.sms.signature.SmsFileView;
import org.tidings.sms.signature.SmsFiles;
import org.tidings.sms.signature.SmsSignatureError;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.MultipartFile;
import org.tidings.web.http.Permits;
import org.tidings.web.sms.TextNumbers;

/** The files that are handed in for signatures of short messages. */
@Path("/v1/sms/signatures/files")
@Tag(name = "短信签名")
@Produces(MediaType.APPLICATION_JSON)
public class SmsFileResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsFiles files;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permits(Permission.SMS_SIGNATURE_EDIT)
    @Operation(operationId = "UploadAimMsgSignatureFile", summary = "上传申请文件")
    public FileId upload(
            @QueryParam("file_desc") @Nullable String description,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = Form.class))) InputStream body) {
        MultipartFile file = MultipartFile.of(headers.getMediaType(), body, "file");
        NewSmsFile wanted = new NewSmsFile(file.name(), Optional.ofNullable(description), file.content());
        return new FileId(files.upload(request.caller(), request.key(), wanted));
    }

    @GET
    @Permits(Permission.SMS_LIST)
    @Operation(operationId = "ShowAimMsgSignatureFileInfo", summary = "查询申请文件")
    public FileInfo show(@BeanParam @Valid Query query) {
        SmsFileView file = files.show(request.caller(), query.fileId());
        return new FileInfo(file.fileId(), file.name());
    }

    /** The form that a file comes in. */
    @Schema(name = "SmsFileForm")
    public record Form(
            @Schema(required = true, type = SchemaType.STRING, format = "binary")
            String file) {}

    /** What a file is called by from now on. */
    @Schema(name = "SmsFileId")
    public record FileId(String fileId) {}

    /** Which file it is. */
    @Schema(name = "SmsFileInfo")
    public record FileInfo(String fileId, String fileName) {}

    /** Which file is asked for; there is one at most, so the slice says nothing. */
    public static class Query {
        @QueryParam("file_id")
        @NotNull
        private @Nullable String fileId;

        @QueryParam("offset")
        private @Nullable String offset;

        @QueryParam("limit")
        private @Nullable String limit;

        String fileId() {
            TextNumbers.offset(offset);
            TextNumbers.limit(limit);
            return Optional.ofNullable(fileId).orElseThrow(() -> ApiException.of(SmsSignatureError.FILE_UNKNOWN));
        }
    }
}
