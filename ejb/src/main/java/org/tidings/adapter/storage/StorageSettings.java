package org.tidings.adapter.storage;

import org.tidings.shared.settings.SettingsReader;

/**
 * @param kind where objects are kept
 */
record StorageSettings(Kind kind) {
    /** What there is to choose from. */
    enum Kind {
        FILESYSTEM,
        S3
    }

    /** Reads {@code tidings.storage}. */
    static StorageSettings read(SettingsReader in) {
        return new StorageSettings(in.choice("tidings.storage", Kind.FILESYSTEM));
    }
}
