package org.tidings.web.vms;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Caller;
import org.tidings.vms.template.TemplatePreviews;
import org.tidings.web.http.Open;

/** The preview of a template's frames, for whoever was given its unguessable address. */
@Path("/p/{token: [A-Za-z0-9]{32}}")
@Tag(name = "preview")
public class VmsPreviewResource {
    private static final String HTML = "text/html;charset=UTF-8";

    @Inject
    private TemplatePreviews previews;

    @Inject
    private ElementLinks links;

    @GET
    @Open
    @Produces(HTML)
    @Operation(operationId = "PreviewVmsTemplate", summary = "The frames of a template as a page")
    public Response page(@PathParam("token") String token) {
        String page = TemplatePage.of(previews.show(Caller.SYSTEM, token), links::pathOf);
        return Response.ok(page, HTML)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", TemplatePage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .build();
    }
}
