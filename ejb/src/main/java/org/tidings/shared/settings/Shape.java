package org.tidings.shared.settings;

/** How the server is meant to be used: to be tried and tested, or to serve customers with the safe defaults on. */
public enum Shape {
    DEVELOPMENT,
    PRODUCTION;

    /** Reads {@code tidings.shape}. */
    public static Shape read(SettingsReader in) {
        return in.choice("tidings.shape", DEVELOPMENT);
    }

    public boolean isDevelopment() {
        return this == DEVELOPMENT;
    }
}
