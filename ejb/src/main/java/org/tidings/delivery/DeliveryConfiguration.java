package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tidings.shared.settings.SettingsReader;

/** Reads the settings once. */
@ApplicationScoped
class DeliveryConfiguration {
    @Produces
    @Singleton
    DeliverySettings settings() {
        return DeliverySettings.read(SettingsReader.ofServer());
    }
}
