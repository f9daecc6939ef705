package org.tidings.callback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Every endpoint has a lane of its own, with room for a few attempts and a breaker, so that one that hangs or fails holds
 * nobody up but itself. Of this server alone, and forgotten when it stops.
 */
@ApplicationScoped
public class Lanes {
    private final Map<String, Lane> lanes = new HashMap<>();
    private Clock clock = Clock.systemUTC();

    @Inject
    private CallbackSettings settings;

    static Lanes of(CallbackSettings settings, Clock clock) {
        Lanes lanes = new Lanes();
        lanes.settings = settings;
        lanes.clock = clock;
        return lanes;
    }

    @PostConstruct
    void open() {
        lanes.clear();
    }

    /** The lanes that have no room now: full ones, and those whose breaker is open. */
    synchronized List<String> closed() {
        Instant now = clock.instant();
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().room(now) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes a place in a lane, if there is one. */
    synchronized boolean enter(String name) {
        Lane lane = lanes.computeIfAbsent(name, unused -> new Lane());
        if (lane.room(clock.instant()) == 0) {
            return false;
        }
        lane.inFlight++;
        return true;
    }

    /** The attempt was taken by the endpoint. */
    synchronized void succeeded(String name) {
        leave(name, Breaker::succeeded);
    }

    /** The attempt failed. */
    synchronized void failed(String name) {
        Instant now = clock.instant();
        leave(name, breaker -> breaker.failed(now));
    }

    /** The attempt was not made, or broken off by ourselves. */
    synchronized void abandoned(String name) {
        leave(name, breaker -> {});
    }

    /** When the first of the open breakers lets an attempt through. */
    synchronized Optional<Instant> nextOpening() {
        Instant now = clock.instant();
        return lanes.values().stream()
                .filter(lane -> lane.breaker.isOpen(now))
                .map(lane -> lane.breaker.openUntil())
                .min(Instant::compareTo);
    }

    /** Somebody says that the endpoint works again, or is another one now. */
    synchronized void onTrusted(@Observes(during = TransactionPhase.AFTER_SUCCESS) LaneTrusted trusted) {
        Lane lane = lanes.get(trusted.lane());
        if (lane != null) {
            lane.breaker.succeeded();
        }
    }

    private void leave(String name, Consumer<Breaker> tell) {
        Lane lane = lanes.get(name);
        if (lane == null) {
            return;
        }
        lane.inFlight--;
        tell.accept(lane.breaker);
        if (lane.inFlight == 0 && lane.breaker.isUnblemished()) {
            lanes.remove(name);
        }
    }

    private final class Lane {
        private final Breaker breaker = new Breaker(settings.breaker());
        private int inFlight;

        int room(Instant now) {
            if (breaker.isOpen(now)) {
                return 0;
            }
            int places = breaker.isHalfOpen(now) ? 1 : settings.inFlightPerEndpoint();
            return Math.max(0, places - inFlight);
        }
    }
}
