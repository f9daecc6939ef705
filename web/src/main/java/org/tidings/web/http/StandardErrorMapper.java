package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: an unknown path, a wrong method or media type. Its own text names classes: it goes. */
@Provider
@ApplicationScoped
public class StandardErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response standard = thrown.getResponse();
        Response answer = standard.getStatus() < 400
                ? Response.status(standard.getStatus()).build()
                : answers.to(thrown);
        String allowed = standard.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
