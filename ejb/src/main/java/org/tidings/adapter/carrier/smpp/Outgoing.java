package org.tidings.adapter.carrier.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tidings.adapter.carrier.smpp.SmppSettings.Format;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.SubmitAnswer;

/** Messages on their way out: which submits each makes, and what the results of those mean for it. */
final class Outgoing {
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(30);
    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(1);
    private static final SubmitAnswer TOO_LONG = new SubmitAnswer.Refused(Status.code(1));

    private final Writing writing;
    private final Format format;
    private final MessageIds ids;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Submit> submits = new ArrayList<>();

    Outgoing(Writing writing, Format format, MessageIds ids, Instant now) {
        this.writing = writing;
        this.format = format;
        this.ids = ids;
        this.now = now;
    }

    void add(OutboundMessage message) {
        int first = submits.size();
        int segments = writing.segments(message);
        if (segments <= Writing.MOST_SEGMENTS) {
            String source = message.sender().orElse(format.source());
            String validity = validity(message.validUntil());
            for (ShortMessage content : writing.shortMessages(message)) {
                submits.add(
                        new Submit(format, source, format.destinationPrefix() + message.mobile(), validity, content));
            }
        }
        entries.add(new Entry(first, submits.size(), segments));
    }

    List<Submit> submits() {
        return submits;
    }

    /** The answers, in the order in which the messages were added. */
    List<SubmitAnswer> answers(List<SubmitResult> results) {
        return entries.stream()
                .map(entry -> entry.first() == entry.end()
                        ? TOO_LONG
                        : answer(results.subList(entry.first(), entry.end()), entry.segments()))
                .toList();
    }

    /**
     * A message of which a segment is in doubt is in doubt; one of which a segment was refused for ever can never be whole; one
     * of which a segment must wait goes again as a whole, under another reference, since handsets show no half messages.
     */
    private SubmitAnswer answer(List<SubmitResult> results, int segments) {
        if (results.stream().anyMatch(SubmitResult.Lost.class::isInstance)) {
            return new SubmitAnswer.Unanswered(segments, results.size());
        }
        OptionalInt refusal = results.stream()
                .filter(SubmitResult.Answered.class::isInstance)
                .mapToInt(result -> ((SubmitResult.Answered) result).status())
                .filter(status -> status != Status.OK && !Status.asksForLess(status) && !Status.passes(status))
                .findFirst();
        if (refusal.isPresent()) {
            return new SubmitAnswer.Refused(Status.code(refusal.getAsInt()));
        }
        List<String> accepted = results.stream()
                .filter(SubmitResult.Answered.class::isInstance)
                .map(SubmitResult.Answered.class::cast)
                .filter(answer -> answer.status() == Status.OK)
                .map(answer -> ids.ofAnswer(answer.messageId()))
                .toList();
        return accepted.size() < results.size()
                ? new SubmitAnswer.Deferred()
                : new SubmitAnswer.Accepted(accepted, segments);
    }

    /** The protocol's relative form: years to seconds, two digits each, then {@code 000R}. */
    private String validity(Instant until) {
        Duration left = Duration.between(now, until);
        Duration kept = left.compareTo(SHORTEST_VALIDITY) < 0
                ? SHORTEST_VALIDITY
                : left.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : left;
        return "0000%02d%02d%02d%02d000R"
                .formatted(kept.toDays(), kept.toHoursPart(), kept.toMinutesPart(), kept.toSecondsPart());
    }

    private record Entry(int first, int end, int segments) {}
}
