package org.tidings.web.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.web.http.Open;

/** The pages under {@code /docs}; everything that they need comes from this server. */
@Path("/docs")
@ApplicationScoped
@Tag(name = "docs")
public class DocsResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String ONLY_FROM_HERE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
            "favicon-32x32.png", "image/png",
            "start.js", "text/javascript;charset=UTF-8");

    @GET
    @Open
    @Produces(HTML)
    @Operation(hidden = true)
    public Response page() {
        return Response.ok(Assets.own("index.html"))
                .header("Content-Security-Policy", ONLY_FROM_HERE)
                .build();
    }

    @GET
    @Open
    @Path("assets/{name}")
    @Operation(hidden = true)
    public Response asset(@PathParam("name") String name) {
        String type = Optional.ofNullable(TYPES.get(name)).orElseThrow(NotFoundException::new);
        InputStream content = name.equals("start.js") ? Assets.own(name) : Assets.ofSwagger(name);
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                .build();
    }

    @GET
    @Open
    @Path("errors")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ListErrors", summary = "Every error with its status, as JSON or as a page")
    public ErrorsAnswer errors() {
        return ErrorsAnswer.of(ErrorCatalogue.all());
    }

    @GET
    @Open
    @Path("errors")
    @Produces({HTML + ";qs=0.9"})
    @Operation(hidden = true)
    public String errorsPage() {
        return ErrorsPage.of(ErrorCatalogue.all());
    }
}
