package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** Carries a window of claimed deliveries to a carrier and has the answers recorded. Holds no connection meanwhile. */
@Stateless
public class Dispatcher {
    /** The platform's word for a template that may not be sent (any more). */
    public static final String NOT_ACTIVATED = "E200029";

    /** The platform's word for a number that no channel of the message serves. */
    static final String NO_CHANNEL = "E200023";

    @Inject
    private BusinessClock clock;

    @Inject
    private ChannelWindows windows;

    @Inject
    private DispatchRecorder recorder;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    @Any
    private Instance<MessageRenderer> renderers;

    /**
     * Submits deliveries of one kind and records what became of them.
     *
     * @param claimed at most {@code tidings.carrier.window} of them
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public void dispatch(Caller caller, MessageKind kind, List<ClaimedDelivery> claimed) throws InterruptedException {
        Map<ContentKey, RenderedMessage> contents = renderer(kind)
                .render(caller, claimed.stream().map(ClaimedDelivery::content).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<SubmittedDelivery> done = new ArrayList<>();
        List<ClaimedDelivery> sendable = new ArrayList<>();
        for (ClaimedDelivery delivery : claimed) {
            String refusal = refusal(delivery, contents.get(delivery.content()), now);
            if (refusal.isEmpty()) {
                sendable.add(delivery);
            } else {
                done.add(new SubmittedDelivery(delivery, "", new SubmitAnswer.Refused(refusal)));
            }
        }
        ChannelWindow window = windows.route(kind).orElse(null);
        if (window == null) {
            sendable.forEach(one -> done.add(new SubmittedDelivery(one, "", new SubmitAnswer.Refused(NO_CHANNEL))));
            recorder.record(caller, done);
        } else {
            submitAndRecord(caller, window, new Submission(sendable, contents), done);
            metrics.submitted(kind, count(done, SubmitAnswer.Accepted.class));
            metrics.inDoubt(count(done, SubmitAnswer.Unanswered.class));
        }
    }

    private void submitAndRecord(
            Caller caller, ChannelWindow window, Submission submission, List<SubmittedDelivery> done)
            throws InterruptedException {
        List<OutboundMessage> messages = submission.messages();
        List<SubmitAnswer> answers = messages.isEmpty() ? List.of() : window.submit(messages);
        try {
            for (int i = 0; i < answers.size(); i++) {
                done.add(new SubmittedDelivery(
                        submission.deliveries().get(i), window.channel().name(), answers.get(i)));
            }
            recorder.record(caller, done);
        } finally {
            window.recorded(messages.size());
        }
    }

    private static long count(List<SubmittedDelivery> done, Class<? extends SubmitAnswer> answer) {
        return done.stream()
                .map(SubmittedDelivery::answer)
                .filter(answer::isInstance)
                .count();
    }

    /** Why a delivery must not go to the carrier; empty when it may. */
    private static String refusal(ClaimedDelivery delivery, @Nullable RenderedMessage content, Instant now) {
        if (!delivery.expiresAt().isAfter(now)) {
            return "EXPIRED";
        }
        if (content == null) {
            return NOT_ACTIVATED;
        }
        boolean served = HomeCarrier.of(delivery.mobile())
                .map(content.carriers()::contains)
                .orElse(true);
        return served ? "" : NO_CHANNEL;
    }

    private MessageRenderer renderer(MessageKind kind) {
        return renderers.stream()
                .filter(renderer -> renderer.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing renders " + kind));
    }

    private record Submission(List<ClaimedDelivery> deliveries, Map<ContentKey, RenderedMessage> contents) {
        List<OutboundMessage> messages() {
            return deliveries.stream().map(this::message).toList();
        }

        private OutboundMessage message(ClaimedDelivery delivery) {
            RenderedMessage content = Objects.requireNonNull(contents.get(delivery.content()));
            return new OutboundMessage(
                    delivery.id(),
                    delivery.taskId(),
                    delivery.mobile(),
                    content.text(),
                    content.segments(),
                    delivery.expiresAt());
        }
    }
}
