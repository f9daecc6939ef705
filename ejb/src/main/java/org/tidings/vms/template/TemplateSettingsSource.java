package org.tidings.vms.template;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.settings.SettingsReader;

/** The settings of this server, read once. */
@ApplicationScoped
class TemplateSettingsSource {
    private @Nullable TemplateSettings settings;

    @PostConstruct
    void start() {
        settings = TemplateSettings.read(SettingsReader.ofServer());
    }

    TemplateSettings current() {
        if (settings == null) {
            throw new IllegalStateException("not started");
        }
        return settings;
    }
}
