package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.shared.ApiException;

/** A refusal of the business. */
@Provider
@ApplicationScoped
public class ApiExceptionMapper implements ExceptionMapper<ApiException> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(ApiException thrown) {
        return answers.to(thrown);
    }
}
