package org.tidings.web.http;

/**
 * The commonest shape of a successful answer.
 *
 * @param status always {@code 200}
 * @param message always {@code success}
 * @param data what was asked for
 */
public record Envelope<T>(String status, String message, T data) {
    /** The answer around what was asked for. */
    public static <T> Envelope<T> of(T data) {
        return new Envelope<>("200", "success", data);
    }
}
