package org.tidings.adapter.carrier.smpp;

/** What came of one {@code submit_sm}. */
sealed interface SubmitResult {
    /** An answer. */
    record Answered(int status, String messageId) implements SubmitResult {}

    /** It was not written: the carrier cannot have it. */
    record Unsent() implements SubmitResult {}

    /** It was written, and the session ended or the time was over without an answer. */
    record Lost() implements SubmitResult {}
}
