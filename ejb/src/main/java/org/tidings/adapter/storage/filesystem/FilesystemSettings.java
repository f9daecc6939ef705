package org.tidings.adapter.storage.filesystem;

import java.nio.file.Path;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param directory where the objects are kept
 */
record FilesystemSettings(Path directory) {
    private static final String DATA = "${jboss.server.data.dir}";

    /** Reads {@code tidings.storage.path}, in which the server's data directory may stand as {@code ${jboss.server.data.dir}}. */
    static FilesystemSettings read(SettingsReader in) {
        String path = in.text("tidings.storage.path", DATA + "/tidings/objects");
        return new FilesystemSettings(Path.of(path.replace(DATA, System.getProperty("jboss.server.data.dir", "."))));
    }
}
