package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tidings.shared.settings.SettingsReader;

/** Reads the settings once. */
@ApplicationScoped
class SmsSendConfiguration {
    @Produces
    @Singleton
    SmsSendSettings settings() {
        return SmsSendSettings.read(SettingsReader.ofServer());
    }
}
