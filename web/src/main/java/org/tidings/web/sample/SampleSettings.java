package org.tidings.web.sample;

import java.util.Optional;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.settings.Shape;

/**
 * What a newcomer is shown at the first start.
 *
 * @param wanted whether the first start carries a sample
 * @param consoleCredentials the file with the admin console's user, shown at the end
 */
public record SampleSettings(boolean wanted, Optional<String> consoleCredentials) {
    /** Reads {@code tidings.sample.*}. */
    public static SampleSettings read(SettingsReader in) {
        boolean development = Shape.read(in).isDevelopment();
        return new SampleSettings(
                in.flag("tidings.sample", development) && development,
                in.optional("tidings.sample.console-credentials", "not shown"));
    }
}
