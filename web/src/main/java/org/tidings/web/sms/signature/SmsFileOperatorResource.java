package org.tidings.web.sms.signature;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.signature.OpenSmsFile;
import org.tidings.sms.signature.SmsFiles;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** The files that customers handed in, for whoever reviews what rests on them. */
@Path("/ops/v1/sms/files/{file_id}")
@Tag(name = "operator")
public class SmsFileOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SmsFiles files;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "DownloadSmsFile", summary = "A file that was handed in for a signature")
    public Response download(@PathParam("file_id") String fileId) {
        OpenSmsFile open = files.open(request.caller(), fileId);
        StreamingOutput content = out -> {
            try (open) {
                open.object().content().transferTo(out);
            }
        };
        return Response.ok(content, open.file().type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, open.object().size())
                // It is a stranger's file: no browser shall show it as if it were ours.
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + encoded(open.file().name()))
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
