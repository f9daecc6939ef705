package org.tidings.shared.net;

import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.settings.Shape;

/**
 * @param privateAllowed whether customers may name addresses inside the operator's own network
 */
public record AddressSettings(boolean privateAllowed) {
    /** Reads {@code tidings.callback.allow-private-addresses}, which is on in the development shape only. */
    public static AddressSettings read(SettingsReader in) {
        return new AddressSettings(in.flag(
                "tidings.callback.allow-private-addresses", Shape.read(in).isDevelopment()));
    }
}
