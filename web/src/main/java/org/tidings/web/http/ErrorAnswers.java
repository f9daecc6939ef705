package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.tidings.shared.ApiException;

/** Renders a refusal in the shape that the path's family has, and logs what is our own fault, once. */
@ApplicationScoped
public class ErrorAnswers {
    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    /** The operations whose contract has room for no more than a few words. */
    private static final Pattern BRIEF = Pattern.compile("/v1/(?:aim/)?sms/");

    private static final int LONGEST_BRIEF = 32;

    @Inject
    private CurrentRequest request;

    Response to(Throwable thrown) {
        Refusal refusal = Refusal.of(thrown);
        if (refusal.isOurFault()) {
            LOG.errorf(thrown, "Request %s failed", request.id());
        } else {
            LOG.debugf(thrown, "Request %s refused: %s", request.id(), refusal.message());
        }
        ResponseBuilder answer = to(refusal);
        retryAfter(thrown).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    ResponseBuilder to(Refusal refusal) {
        return Response.status(refusal.error().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(refusal));
    }

    private static Optional<Long> retryAfter(Throwable thrown) {
        return thrown instanceof ApiException refused
                ? refused.retryAfter().map(wait -> wait.toSeconds() + 1)
                : Optional.empty();
    }

    private ErrorBody body(Refusal refusal) {
        if (BRIEF.matcher(request.path()).lookingAt()) {
            return ErrorBody.of(refusal.error().code(), refusal.brief(LONGEST_BRIEF));
        }
        ErrorBody body = ErrorBody.of(refusal.error().code(), refusal.message());
        if (request.hasOlderErrors()) {
            return body.withErrorMessage();
        }
        if (request.path().startsWith("/v3/")) {
            int status = refusal.error().status();
            Response.Status known = Response.Status.fromStatusCode(status);
            String title = known == null ? "Error" : known.getReasonPhrase();
            return body.withDetail(new ErrorBody.Detail(status, refusal.message(), title));
        }
        return body;
    }
}
