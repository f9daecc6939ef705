package org.tidings.sms.template;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.settings.SettingsReader;

/** The settings of this server, read once. */
@ApplicationScoped
class SmsTemplateConfiguration {
    private @Nullable SmsTemplateSettings settings;

    @PostConstruct
    void start() {
        settings = SmsTemplateSettings.read(SettingsReader.ofServer());
    }

    SmsTemplateSettings current() {
        if (settings == null) {
            throw new IllegalStateException("not started");
        }
        return settings;
    }
}
