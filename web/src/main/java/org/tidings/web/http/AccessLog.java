package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tidings.identity.Caller;
import org.tidings.shared.metrics.Counters;

/** One line and one count per request. Neither queries nor bodies nor headers are logged: they may hold secrets. */
@ApplicationScoped
class AccessLog {
    private static final Logger LOG = Logger.getLogger("org.tidings.access");

    @Inject
    private CurrentRequest current;

    @Inject
    private Counters counters;

    void write(HttpServletRequest request, CountedResponse response, long nanos) {
        counters.of("tidings_http_requests", "status", Integer.toString(response.getStatus()))
                .increment();
        Optional<Caller> caller = current.sender();
        LOG.infof(
                "time=%s method=%s path=%s status=%d ms=%d bytes=%d tenant=%s user=%s request=%s",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                request.getMethod(),
                request.getRequestURI(),
                response.getStatus(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                response.bytes(),
                caller.map(Caller::domainId).orElse("-"),
                caller.map(Caller::userId).orElse("-"),
                current.id());
    }
}
