package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.util.Collections.nCopies;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** Carries a window of claimed deliveries to their carriers and has the answers recorded. Holds no connection meanwhile. */
@Stateless
public class Dispatcher {
    /** The platform's word for a template that may not be sent (any more). */
    public static final String NOT_ACTIVATED = "E200029";

    /** The platform's word for a number that no channel of the message serves. */
    static final String NO_CHANNEL = "E200023";

    /** The platform's word for a message that no channel can carry. */
    static final String NO_GATEWAY = "E200027";

    @Inject
    private BusinessClock clock;

    @Inject
    private Routing routing;

    @Inject
    private DeliverySettings settings;

    @Inject
    private DispatchRecorder recorder;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    @Any
    private Instance<MessageRenderer> renderers;

    /**
     * Submits deliveries of one kind and records what became of them. What a slow channel has not begun with after a quarter of
     * the lease goes back to the queue, while it is surely still the caller's.
     *
     * @param claimed at most {@code tidings.carrier.window} of them
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public void dispatch(Caller caller, MessageKind kind, List<ClaimedDelivery> claimed) throws InterruptedException {
        MessageRenderer renderer = renderer(kind);
        Map<ContentKey, RenderedMessage> contents = renderer.render(
                caller, claimed.stream().map(ClaimedDelivery::content).collect(Collectors.toSet()));
        Map<Long, String> unwanted = renderer.refused(caller, claimed);
        Routing.Table table = routing.tableFor(kind);
        Instant now = clock.instant();
        Submission submission = new Submission(kind);
        for (ClaimedDelivery delivery : claimed) {
            RenderedMessage content = contents.get(delivery.content());
            String refusal = unwanted.getOrDefault(delivery.id(), refusal(delivery, content, now));
            if (content == null || !refusal.isEmpty()) {
                submission.decide(delivery, new SubmitAnswer.Refused(refusal));
            } else if (content.notBefore().filter(now::isBefore).isPresent()) {
                submission.decide(
                        delivery, new SubmitAnswer.Scheduled(content.notBefore().orElseThrow()));
            } else {
                submission.route(delivery, content, table);
            }
        }
        submitAndRecord(caller, submission);
    }

    private void submitAndRecord(Caller caller, Submission submission) throws InterruptedException {
        List<SubmittedDelivery> done = new ArrayList<>(submission.decided());
        long late = System.nanoTime() + settings.lease().toNanos() / 4;
        for (Submission.Load load : submission.loads()) {
            if (System.nanoTime() - late > 0) {
                done.addAll(load.submitted(nCopies(load.messages().size(), new SubmitAnswer.Deferred())));
                continue;
            }
            List<SubmitAnswer> answers = load.window().submit(load.messages());
            try {
                done.addAll(load.submitted(answers));
                record(caller, submission.kind(), done);
            } finally {
                load.window().recorded(load.messages().size());
            }
            done.clear();
        }
        if (!done.isEmpty()) {
            record(caller, submission.kind(), done);
        }
    }

    private void record(Caller caller, MessageKind kind, List<SubmittedDelivery> done) {
        recorder.record(caller, done);
        metrics.submitted(kind, done);
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
}
