package org.tidings.aim.template;

import org.tidings.shared.settings.PublicUrl;
import org.tidings.shared.settings.SettingsReader;

/**
 * What may differ from server to server.
 *
 * @param mostTemplates how many templates a tenant may have that are not deleted
 * @param publicUrl what preview URLs begin with
 */
public record AimTemplateSettings(int mostTemplates, PublicUrl publicUrl) {
    /** Reads {@code tidings.aim.template.*} and {@code tidings.public-url}. */
    public static AimTemplateSettings read(SettingsReader in) {
        return new AimTemplateSettings(
                in.number("tidings.aim.template.most", 10_000, 1, 1_000_000), PublicUrl.read(in));
    }

    String previewUrl(String token) {
        return publicUrl.of("/aim/preview/" + token);
    }
}
