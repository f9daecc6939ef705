package org.tidings.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.CommonError;
import org.tidings.shared.random.Randomness;

/** What happens to every request before anything is known of it, and after everything is done: id, limits, log. */
@WebFilter("/*")
public class FrontDoor extends HttpFilter {
    static final String REQUEST_ID = "X-Request-Id";
    private static final long serialVersionUID = 1;
    private static final String LOGGED_ID = "request";
    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int ID_LENGTH = 32;

    @Inject
    private transient CurrentRequest current;

    @Inject
    private transient Randomness randomness;

    @Inject
    private transient AccessLog log;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String id = idOf(request);
        CountedResponse counted = new CountedResponse(response);
        current.arrived(id, request.getRequestURI());
        MDC.put(LOGGED_ID, id);
        try {
            response.setHeader(REQUEST_ID, id);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            letIn(request, counted, chain);
        } finally {
            log.write(request, counted, System.nanoTime() - start);
            MDC.remove(LOGGED_ID);
        }
    }

    private static void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BodyLimit limit = BodyLimit.of(request);
        if (limit.isExceededBy(request.getContentLengthLong())) {
            refuse(response, CommonError.TOO_LARGE);
            return;
        }
        if (!isReadable(request.getContentType())) {
            refuse(response, CommonError.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    /** The rest of the body is not wanted: the connection ends with this answer. */
    private static void refuse(HttpServletResponse response, CommonError error) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(error.status());
    }

    /** What cannot be read as a media type would be refused further inside, by a page. */
    private static boolean isReadable(@Nullable String mediaType) {
        try {
            return mediaType == null || MediaType.valueOf(mediaType).getType() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private String idOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(REQUEST_ID))
                .filter(sent -> USABLE_ID.matcher(sent).matches())
                .orElseGet(() -> randomness.hex(ID_LENGTH));
    }
}
