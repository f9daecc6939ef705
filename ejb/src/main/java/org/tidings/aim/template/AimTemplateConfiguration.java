package org.tidings.aim.template;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.settings.SettingsReader;

/** The settings of this server, read once. */
@ApplicationScoped
class AimTemplateConfiguration {
    private @Nullable AimTemplateSettings settings;

    @PostConstruct
    void start() {
        settings = AimTemplateSettings.read(SettingsReader.ofServer());
    }

    AimTemplateSettings current() {
        if (settings == null) {
            throw new IllegalStateException("not started");
        }
        return settings;
    }
}
