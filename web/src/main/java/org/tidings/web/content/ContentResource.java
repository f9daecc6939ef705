package org.tidings.web.content;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.storage.ContentLinks;
import org.tidings.web.http.Open;

/** Pictures, sounds and videos by their links. */
@Path("/content/{key: .+}")
@Tag(name = "content")
public class ContentResource {
    @Inject
    private ContentLinks links;

    @Inject
    private ContentAnswers answers;

    @GET
    @Open
    @Operation(operationId = "ShowContent", summary = "The content that a link opens, whole or in part")
    public Response show(@BeanParam ContentQuery link, @Context Request request, @Context HttpHeaders headers)
            throws IOException {
        return answers.to(links.open(link.toLink()), request, headers);
    }
}
