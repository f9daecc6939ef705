package org.tidings.web.http;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON. */
@Provider
@ApplicationScoped
public class MalformedJsonMapper implements ExceptionMapper<JsonParseException> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(JsonParseException thrown) {
        return answers.to(thrown);
    }
}
