package org.tidings.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tidings.shared.settings.SettingsReader;

/** Reads the settings once. */
@ApplicationScoped
class CallbackConfiguration {
    @Produces
    @Singleton
    CallbackSettings settings() {
        return CallbackSettings.read(new SettingsReader(ConfigProvider.getConfig()));
    }
}
