package org.tidings.sms.signature;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.settings.SettingsReader;

/** The settings of this server, read once. */
@ApplicationScoped
class SmsSignatureConfiguration {
    private @Nullable SmsSignatureSettings settings;

    /** The settings outside of a container. */
    static SmsSignatureConfiguration of(SmsSignatureSettings settings) {
        SmsSignatureConfiguration configuration = new SmsSignatureConfiguration();
        configuration.settings = settings;
        return configuration;
    }

    @PostConstruct
    void start() {
        settings = SmsSignatureSettings.read(SettingsReader.ofServer());
    }

    SmsSignatureSettings current() {
        if (settings == null) {
            throw new IllegalStateException("not started");
        }
        return settings;
    }
}
