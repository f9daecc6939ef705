package org.tidings.sms.app;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.settings.SettingsReader;

/** The settings of this server, read once. */
@ApplicationScoped
class SmsAppConfiguration {
    private @Nullable SmsAppSettings settings;

    @PostConstruct
    void start() {
        settings = SmsAppSettings.read(SettingsReader.ofServer());
    }

    SmsAppSettings current() {
        if (settings == null) {
            throw new IllegalStateException("not started");
        }
        return settings;
    }
}
