package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A value that breaks a bound of the contract. */
@Provider
@ApplicationScoped
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return answers.to(thrown);
    }
}
