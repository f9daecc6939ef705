package org.tidings.sms.app;

import org.tidings.shared.settings.SettingsReader;

/**
 * What may differ from server to server.
 *
 * @param mostApps how many apps a tenant may have
 */
public record SmsAppSettings(int mostApps) {
    /** Reads {@code tidings.sms.app.*}. */
    public static SmsAppSettings read(SettingsReader in) {
        return new SmsAppSettings(in.number("tidings.sms.app.most", 2, 1, 10_000));
    }
}
