package org.tidings.adapter.storage.filesystem;

import java.nio.file.Path;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param directory where the objects are kept
 */
record FilesystemSettings(Path directory) {
    /** Reads {@code tidings.storage.path}, in which the server's data directory may stand as {@code ${jboss.server.data.dir}}. */
    static FilesystemSettings read(SettingsReader in) {
        return new FilesystemSettings(in.path("tidings.storage.path", "${jboss.server.data.dir}/tidings/objects"));
    }
}
