package org.tidings.callback;

import org.tidings.shared.secrets.Secrets;

/** Secrets that are not kept. */
final class OpenSecrets extends Secrets {
    @Override
    public String encrypt(String plain) {
        return "sealed:" + plain;
    }

    @Override
    public String decrypt(String stored) {
        return stored.substring("sealed:".length());
    }
}
