package org.tidings.delivery;

import java.time.Instant;
import java.util.List;

/** What became of one submit. */
public sealed interface SubmitAnswer {
    /**
     * The carrier took it and will send a receipt for each of these ids.
     *
     * @param carrierMessageIds one, or one a segment in the segments' order
     * @param segments how many short messages it made
     */
    record Accepted(List<String> carrierMessageIds, int segments) implements SubmitAnswer {
        public Accepted {
            carrierMessageIds = List.copyOf(carrierMessageIds);
        }

        /** One id a segment. */
        public Accepted(List<String> carrierMessageIds) {
            this(carrierMessageIds, carrierMessageIds.size());
        }

        /** A message of one segment. */
        public Accepted(String carrierMessageId) {
            this(List.of(carrierMessageId));
        }
    }

    /** The carrier will not send it, for ever. */
    record Refused(String code) implements SubmitAnswer {}

    /** Not now: the carrier asks for less, or the channel is closed. It goes back to the queue. */
    record Deferred() implements SubmitAnswer {}

    /** No channel that serves the number is up: it waits until one is. No adapter answers this. */
    record Held() implements SubmitAnswer {}

    /** It may not go out before then: it waits. No adapter answers this. */
    record Scheduled(Instant until) implements SubmitAnswer {}

    /**
     * No answer came: the carrier may have it or not.
     *
     * @param segments how many short messages it makes
     * @param receipts how many receipts the carrier sends if it has it: 1, or one a segment
     */
    record Unanswered(int segments, int receipts) implements SubmitAnswer {
        /** A message of one segment. */
        public Unanswered() {
            this(1, 1);
        }
    }
}
