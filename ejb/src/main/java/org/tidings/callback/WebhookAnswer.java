package org.tidings.callback;

import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param status the HTTP status, where the endpoint gave one
 * @param error what went wrong where it gave none, for people
 */
public record WebhookAnswer(Optional<Integer> status, Optional<String> error) {
    /** The endpoint answered. */
    public static WebhookAnswer answered(int status) {
        return new WebhookAnswer(Optional.of(status), Optional.empty());
    }

    /** The endpoint did not answer. */
    public static WebhookAnswer failed(String error) {
        return new WebhookAnswer(Optional.empty(), Optional.of(error));
    }

    /** Whether the endpoint took it: any 2xx. */
    boolean isTaken() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
}
