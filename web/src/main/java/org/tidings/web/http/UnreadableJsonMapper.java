package org.tidings.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Any other JSON that cannot be read. */
@Provider
@ApplicationScoped
public class UnreadableJsonMapper implements ExceptionMapper<JsonProcessingException> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(JsonProcessingException thrown) {
        return answers.to(thrown);
    }
}
