package org.tidings.aim.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tidings.shared.settings.SettingsReader;

/** The settings of this server, read once. */
@ApplicationScoped
class MaterialConfiguration {
    @Produces
    @Singleton
    MaterialSettings settings() {
        return MaterialSettings.read(new SettingsReader(ConfigProvider.getConfig()));
    }
}
