package org.tidings.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.tidings.shared.metrics.Counters;

/** What each channel has done since the server started, and how it is. */
@ApplicationScoped
class ChannelMetrics {
    private static final Logger LOG = Logger.getLogger(ChannelMetrics.class);
    private static final List<String> ANSWERS = List.of("accepted", "refused", "deferred", "unanswered");

    @Inject
    private MeterRegistry registry;

    @Inject
    private ChannelWindows windows;

    @Inject
    private Counters counters;

    @PostConstruct
    void register() {
        for (ChannelWindow window : windows.all()) {
            Tags channel = Tags.of("channel", window.name());
            registry.gauge("tidings.channel.sessions", channel, window, ChannelWindow::sessions);
            registry.gauge("tidings.channel.in.flight", channel, window, ChannelWindow::inFlight);
            ANSWERS.forEach(answer -> counter(window.name(), answer));
        }
    }

    /** There is something to see before anything has happened. */
    void begin() {
        LOG.debug("Meters are registered");
    }

    void answered(List<SubmittedDelivery> done) {
        done.stream()
                .filter(one -> !one.channel().isEmpty())
                .forEach(one -> counter(one.channel(), answer(one)).increment());
    }

    private static String answer(SubmittedDelivery submitted) {
        return submitted.answer().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Counter counter(String channel, String answer) {
        return counters.of("tidings.channel.submits", "channel", channel, "answer", answer);
    }
}
