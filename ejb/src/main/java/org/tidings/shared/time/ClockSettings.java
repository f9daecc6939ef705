package org.tidings.shared.time;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param offset how far the business's time is moved from the system's when the server starts
 */
public record ClockSettings(Duration offset) {
    /** Reads {@code tidings.clock.*}. */
    public static ClockSettings read(SettingsReader in) {
        return new ClockSettings(in.duration("tidings.clock.offset", Duration.ZERO));
    }
}
