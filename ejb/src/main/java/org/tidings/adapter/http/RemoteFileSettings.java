package org.tidings.adapter.http;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param timeout how long one fetch may take, redirects included
 */
record RemoteFileSettings(Duration timeout) {
    /** Reads {@code tidings.remote-file.timeout}. */
    static RemoteFileSettings read(SettingsReader in) {
        return new RemoteFileSettings(in.duration("tidings.remote-file.timeout", Duration.ofSeconds(10)));
    }
}
