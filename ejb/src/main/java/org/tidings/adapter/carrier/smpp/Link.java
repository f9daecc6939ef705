package org.tidings.adapter.carrier.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.tidings.adapter.carrier.smpp.SmppSettings.BindMode;

/**
 * Keeps one session to a carrier, or a pair of them, open as long as the server runs. After a failure it waits, longer each
 * time and never quite as long as the others, before it tries again.
 */
final class Link implements Runnable {
    private static final Logger LOG = Logger.getLogger(Link.class);

    private final String channel;
    private final SmppSettings settings;
    private final BiConsumer<Session, DeliverSm> receiver;
    private final Listener listener;
    private volatile List<Session> sessions = List.of();
    private volatile boolean open = true;

    Link(String channel, SmppSettings settings, BiConsumer<Session, DeliverSm> receiver, Listener listener) {
        this.channel = channel;
        this.settings = settings;
        this.receiver = receiver;
        this.listener = listener;
    }

    /** Hears of what happens. */
    interface Listener {
        void up();

        void down(String why);
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (open) {
                failures = keepOpen() ? 1 : failures + 1;
                pause(failures);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** The session that takes submits, while all that belong together are open. */
    Optional<Session> transmitter() {
        List<Session> now = sessions;
        return now.isEmpty() || !now.stream().allMatch(Session::isOpen) ? Optional.empty() : Optional.of(now.get(0));
    }

    /** Says goodbye to the carrier. */
    void close() {
        open = false;
        sessions.forEach(Session::leave);
    }

    /** Opens it and waits for its end; false when it could not be opened. */
    private boolean keepOpen() throws InterruptedException {
        try {
            connect();
        } catch (IOException problem) {
            end();
            told(reason(problem));
            return false;
        }
        LOG.infof("channel=%s is up", channel);
        listener.up();
        List<Session> opened = sessions;
        awaitFirstEnd(opened);
        if (open) {
            told(opened.stream().map(Session::end).findFirst().orElse(""));
        }
        end();
        return true;
    }

    private void connect() throws IOException {
        if (settings.login().mode() == BindMode.TRX) {
            sessions = List.of(Session.open(settings, BindType.BIND_TRX, receiver));
            return;
        }
        Session transmitter = Session.open(settings, BindType.BIND_TX, receiver);
        sessions = List.of(transmitter);
        sessions = List.of(transmitter, Session.open(settings, BindType.BIND_RX, receiver));
    }

    private static void awaitFirstEnd(List<Session> some) throws InterruptedException {
        while (some.stream().allMatch(Session::isOpen)) {
            some.get(0).awaitEnd(Duration.ofSeconds(1));
        }
    }

    private void end() {
        sessions.forEach(Session::close);
        sessions = List.of();
    }

    private void told(String why) {
        LOG.warnf("channel=%s is down: %s", channel, why);
        listener.down(why);
    }

    /** Half of the wait is left to chance, so that many nodes do not come back at the same moment. */
    private void pause(int failures) throws InterruptedException {
        long first = settings.link().firstRetry().toMillis();
        long longest = settings.link().longestRetry().toMillis();
        long wait = Math.min(longest, first << Math.min(20, Math.max(0, failures - 1)));
        TimeUnit.MILLISECONDS.sleep(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }

    private static String reason(IOException problem) {
        Throwable cause = problem.getCause();
        if (cause instanceof NegativeResponseException refusal) {
            return "the carrier refused to bind: " + Status.describe(refusal.getCommandStatus());
        }
        if (cause instanceof ResponseTimeoutException || cause instanceof InvalidResponseException) {
            return "the carrier did not answer the bind: " + cause.getMessage();
        }
        return problem.toString();
    }
}
