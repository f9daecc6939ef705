package org.tidings.web.vms;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.OpenObject;
import org.tidings.vms.template.ElementView;
import org.tidings.vms.template.TemplatePreviews;
import org.tidings.web.http.Open;
import org.tidings.web.http.RequestedRange;

/** The preview of a template's frames, for whoever was given its unguessable address. */
@Path("/p/{token: [A-Za-z0-9]{32}}")
@Tag(name = "preview")
public class VmsPreviewResource {
    private static final String HTML = "text/html;charset=UTF-8";

    @Inject
    private TemplatePreviews previews;

    @GET
    @Open
    @Produces(HTML)
    @Operation(operationId = "PreviewVmsTemplate", summary = "The frames of a template as a page")
    public Response page(@PathParam("token") String token) {
        String page = TemplatePage.of(previews.show(Caller.SYSTEM, token), "/p/" + token);
        return guarded(Response.ok(page, HTML)).build();
    }

    @GET
    @Open
    @Path("/{n: [1-9]\\d?}")
    @Operation(operationId = "PreviewVmsTemplateMedia", summary = "A picture, sound or video of a template")
    public Response media(
            @PathParam("token") String token,
            @PathParam("n") int ordinal,
            @HeaderParam("Range") @Nullable String range) {
        ElementView element = previews.media(Caller.SYSTEM, token, ordinal);
        try {
            return part(element, RequestedRange.of(range, element.size()));
        } catch (RequestedRange.Unsatisfiable nothingThere) {
            return guarded(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE))
                    .header("Content-Range", "bytes */" + element.size())
                    .build();
        }
    }

    private Response part(ElementView element, Optional<ByteRange> range) {
        ObjectKey key = element.object().orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        ByteRange wanted = range.orElse(new ByteRange(0, element.size()));
        StreamingOutput content = output -> {
            try (OpenObject object = previews.open(Caller.SYSTEM, key, wanted)) {
                object.content().transferTo(output);
            }
        };
        ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .entity(content)
                .type(element.type().contentType())
                .header(HttpHeaders.CONTENT_LENGTH, wanted.length())
                .header("Accept-Ranges", "bytes");
        range.ifPresent(part -> answer.header(
                "Content-Range",
                "bytes " + part.first() + "-" + (part.first() + part.length() - 1) + "/" + element.size()));
        return guarded(answer).build();
    }

    /** A tenant's bytes are never run as anything, and the address stays with whoever was given it. */
    private static ResponseBuilder guarded(ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", TemplatePage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }
}
