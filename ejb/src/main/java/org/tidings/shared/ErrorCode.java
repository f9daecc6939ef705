package org.tidings.shared;

/**
 * What a caller is told when a request fails: a constant of one capability's error enum.
 *
 * <p>The code is unique over all capabilities (a test holds that), the status is the HTTP status, and the text has at
 * most 32 characters because the contract caps {@code error_msg} there; what names the field comes after it as detail.
 */
public interface ErrorCode {
    /** What the constant was made of. */
    Facts facts();

    /** The wire's {@code error_code}, such as {@code KM.80000002}. */
    default String code() {
        return facts().code();
    }

    /** The HTTP status that goes with it, 400 to 503. */
    default int status() {
        return facts().status();
    }

    /** A short sentence for people. */
    default String text() {
        return facts().text();
    }

    /** Code, HTTP status and text of an error. */
    record Facts(String code, int status, String text) {}
}
