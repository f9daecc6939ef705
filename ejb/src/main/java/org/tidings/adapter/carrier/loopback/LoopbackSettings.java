package org.tidings.adapter.carrier.loopback;

import java.nio.file.Path;
import java.util.Optional;
import org.tidings.shared.settings.SettingsReader;

/**
 * How the loopback carrier behaves.
 *
 * @param rate submits per second, 0 for as fast as it goes
 * @param journal the file that every submit is appended to; empty when the setting says {@code off}
 */
record LoopbackSettings(int rate, Optional<Path> journal) {
    private static final Path NONE = Path.of("off");

    static LoopbackSettings read(SettingsReader in) {
        int rate = in.number("tidings.loopback.rate", 0, 0, 1_000_000);
        Path journal = in.path("tidings.loopback.journal", "${jboss.server.data.dir}/tidings/loopback.journal");
        return new LoopbackSettings(rate, Optional.of(journal).filter(path -> !path.equals(NONE)));
    }
}
