package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What nothing else maps: 500 and nothing said, or the refusal that lies in its causes. */
@Provider
@ApplicationScoped
public class AnythingElseMapper implements ExceptionMapper<Throwable> {
    @Inject
    private ErrorAnswers answers;

    @Override
    public Response toResponse(Throwable thrown) {
        return answers.to(thrown);
    }
}
