package org.tidings.storage;

import java.time.Duration;
import org.tidings.shared.settings.PublicUrl;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param life how long a link opens its object
 */
record ContentLinkSettings(PublicUrl publicUrl, Duration life) {
    ContentLinkSettings {
        if (life.toSeconds() < 1) {
            throw new IllegalArgumentException("tidings.content.link-life must be a second or more");
        }
    }

    /** Reads {@code tidings.content.*}. */
    static ContentLinkSettings read(SettingsReader in) {
        return new ContentLinkSettings(
                PublicUrl.read(in), in.duration("tidings.content.link-life", Duration.ofHours(1)));
    }
}
