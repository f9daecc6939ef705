package org.tidings.shared.secrets;

import java.util.Optional;
import org.tidings.shared.settings.SettingsReader;

/**
 * @param masterKey 32 bytes in base64: what secrets are encrypted with from now on
 * @param previousKeys former master keys, separated by commas: what is still encrypted with them stays readable
 */
public record SecretsSettings(Optional<String> masterKey, Optional<String> previousKeys) {
    /** Reads {@code tidings.secrets.*}. */
    public static SecretsSettings read(SettingsReader in) {
        return new SecretsSettings(
                in.optional("tidings.secrets.master-key", "generated in `tidings/master.key` of the data directory"),
                in.optional("tidings.secrets.previous-keys", "none"));
    }
}
