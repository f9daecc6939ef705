package org.tidings.shared.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.tidings.shared.settings.SettingsReader;

/**
 * The time of the business: the system's, moved by an offset in the development shape so that a test can live 31 days
 * later. Instants are cut to microseconds, which is what the databases keep.
 */
@ApplicationScoped
public class BusinessClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    @PostConstruct
    void start() {
        offset = ClockSettings.read(SettingsReader.ofServer()).offset();
    }

    /** Moves the business's time to so much after (or before) the system's. */
    public void moveTo(Duration offset) {
        this.offset = offset;
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
