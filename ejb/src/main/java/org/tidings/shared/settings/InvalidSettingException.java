package org.tidings.shared.settings;

/** A configured value that cannot be used; the message names its key and not the value, which may be a secret. */
public class InvalidSettingException extends RuntimeException {
    InvalidSettingException(String key, RuntimeException cause) {
        super("The setting " + key + " cannot be used: " + cause.getMessage(), cause);
    }
}
