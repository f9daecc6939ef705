package org.tidings.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused for a reason the caller can act on. It rolls the transaction back and crosses every EJB
 * boundary unwrapped; the HTTP layer renders it in the contract's shape.
 */
@ApplicationException(rollback = true)
public class ApiException extends RuntimeException {
    private final transient ErrorCode error;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    private ApiException(
            ErrorCode error, @Nullable String field, @Nullable String detail, @Nullable Duration retryAfter) {
        super(message(error, field, detail));
        this.retryAfter = retryAfter;
        this.error = error;
        this.field = field;
    }

    /** The error with its own text. */
    public static ApiException of(ErrorCode error) {
        return new ApiException(error, null, null, null);
    }

    /** The error with a detail for people, which must not name anything the caller may not see. */
    public static ApiException of(ErrorCode error, String detail) {
        return new ApiException(error, null, detail, null);
    }

    /**
     * The error of one field.
     *
     * @param field the name as it stands on the wire, such as {@code reslist[0].index}
     */
    public static ApiException ofField(ErrorCode error, String field, String detail) {
        return new ApiException(error, field, detail, null);
    }

    /** The error of a limit that is reached: the same request may succeed after so long. */
    public static ApiException retryLater(ErrorCode error, Duration after) {
        return new ApiException(error, null, null, after);
    }

    public ErrorCode error() {
        return error;
    }

    /** The wire name of the field that is wrong, where one is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** When the request may be tried again, where a limit was reached. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static String message(ErrorCode error, @Nullable String field, @Nullable String detail) {
        StringBuilder message = new StringBuilder();
        if (field != null) {
            message.append(field).append(": ");
        }
        return message.append(detail == null ? error.text() : detail).toString();
    }
}
