package org.tidings.sms.template;

import org.tidings.shared.settings.SettingsReader;

/**
 * What may differ from server to server.
 *
 * @param mostTemplates how many templates an app may have that are not deleted
 */
public record SmsTemplateSettings(int mostTemplates) {
    /** Reads {@code tidings.sms.template.*}. */
    public static SmsTemplateSettings read(SettingsReader in) {
        return new SmsTemplateSettings(in.number("tidings.sms.template.most", 2000, 1, 1_000_000));
    }
}
