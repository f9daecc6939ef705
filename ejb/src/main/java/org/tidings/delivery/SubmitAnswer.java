package org.tidings.delivery;

/** What became of one submit. */
public sealed interface SubmitAnswer {
    /** The carrier took it and will send a receipt under this id. */
    record Accepted(String carrierMessageId) implements SubmitAnswer {}

    /** The carrier will not send it, for ever. */
    record Refused(String code) implements SubmitAnswer {}

    /** Not now: the carrier asks for less, or the channel is closed. It goes back to the queue. */
    record Deferred() implements SubmitAnswer {}

    /** No answer came: the carrier may have it or not. */
    record Unanswered() implements SubmitAnswer {}
}
