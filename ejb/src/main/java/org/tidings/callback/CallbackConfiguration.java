package org.tidings.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tidings.shared.settings.SettingsReader;

/** Reads the settings once. */
@ApplicationScoped
class CallbackConfiguration {
    @Produces
    @Singleton
    CallbackSettings settings() {
        return CallbackSettings.read(SettingsReader.ofServer());
    }
}
