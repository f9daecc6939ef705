package org.tidings.web.callback;

/**
 * What a registration is answered.
 *
 * @param status always {@code 200}
 * @param message always {@code success}
 */
public record VmsCallbackAdded(String status, String message) {
    static final VmsCallbackAdded SUCCESS = new VmsCallbackAdded("200", "success");
}
