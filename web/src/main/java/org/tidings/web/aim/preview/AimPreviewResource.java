package org.tidings.web.aim.preview;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.aim.template.AimTemplatePreview;
import org.tidings.aim.template.AimTemplatePreviews;
import org.tidings.identity.Caller;
import org.tidings.shared.settings.PublicUrl;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.web.http.Open;

/** The preview of a card, for whoever was given its unguessable address. */
@Path("/aim/preview/{token: [A-Za-z0-9]{32}}")
@Tag(name = "preview")
public class AimPreviewResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PNG = "image/png";

    @Inject
    private AimTemplatePreviews previews;

    @Inject
    private MaterialLinks materials;

    @GET
    @Open
    @Produces(HTML)
    @Operation(operationId = "PreviewAimTemplate", summary = "A card as a phone would show it")
    public Response page(@PathParam("token") String token) {
        AimTemplatePreview preview = previews.show(Caller.SYSTEM, token);
        String page = PreviewPage.of(preview, materials.of(preview.domainId()), path(token) + "/qr.png");
        return guarded(Response.ok(page, HTML)).build();
    }

    @GET
    @Open
    @Path("/qr.png")
    @Produces(PNG)
    @Operation(operationId = "ShowAimTemplateCode", summary = "The address of a card's preview as a QR code")
    public Response code(@PathParam("token") String token) {
        previews.show(Caller.SYSTEM, token);
        String address = PublicUrl.read(SettingsReader.ofServer()).of(path(token));
        return guarded(Response.ok(QrCode.png(address), PNG)).build();
    }

    private static String path(String token) {
        return "/aim/preview/" + token;
    }

    /** What a tenant wrote is never run, and the address stays with whoever was given it. */
    private static ResponseBuilder guarded(ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", PreviewPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }
}
