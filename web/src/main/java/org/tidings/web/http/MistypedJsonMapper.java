package org.tidings.web.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A JSON value of the wrong type. */
@Provider
@ApplicationScoped
public class MistypedJsonMapper implements ExceptionMapper<MismatchedInputException> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(MismatchedInputException thrown) {
        return answers.to(thrown);
    }
}
