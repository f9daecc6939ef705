package org.tidings.web.http;

import java.util.Optional;

/**
 * What a refused request is answered.
 *
 * @param errorMessage the same text as {@code errorMsg}, for the older operations alone
 * @param error the identity service's own shape, for its paths alone
 */
public record ErrorBody(String errorCode, String errorMsg, Optional<String> errorMessage, Optional<Detail> error) {
    /**
     * An error as clients of an identity service read it.
     *
     * @param code the HTTP status
     * @param title the status in words
     */
    public record Detail(int code, String message, String title) {}

    static ErrorBody of(String code, String message) {
        return new ErrorBody(code, message, Optional.empty(), Optional.empty());
    }

    ErrorBody withErrorMessage() {
        return new ErrorBody(errorCode, errorMsg, Optional.of(errorMsg), error);
    }

    ErrorBody withDetail(Detail detail) {
        return new ErrorBody(errorCode, errorMsg, errorMessage, Optional.of(detail));
    }
}
