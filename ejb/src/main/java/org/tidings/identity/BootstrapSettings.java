package org.tidings.identity;

import java.util.Optional;
import org.tidings.shared.settings.SettingsReader;

/**
 * The credentials that the first start hands out; each is random unless it is chosen here.
 *
 * @param ak the first tenant's access key
 * @param sk the secret that belongs to it
 * @param password the first tenant's user's
 * @param operatorPassword the operator's
 */
public record BootstrapSettings(
        Optional<String> ak, Optional<String> sk, Optional<String> password, Optional<String> operatorPassword) {
    /** Reads {@code tidings.bootstrap.*}. */
    public static BootstrapSettings read(SettingsReader in) {
        return new BootstrapSettings(
                in.optional("tidings.bootstrap.ak", "random"),
                in.optional("tidings.bootstrap.sk", "random"),
                in.optional("tidings.bootstrap.password", "random"),
                in.optional("tidings.bootstrap.operator-password", "random"));
    }
}
