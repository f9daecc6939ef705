package org.tidings.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tidings.delivery.ChannelProfile.Medium;

/** A window of claimed deliveries, sorted by the channels that they take. */
final class Submission {
    private final MessageKind kind;
    private final List<SubmittedDelivery> decided = new ArrayList<>();
    private final Map<ChannelWindow, Load> open = new LinkedHashMap<>();
    private final List<Load> full = new ArrayList<>();

    Submission(MessageKind kind) {
        this.kind = kind;
    }

    MessageKind kind() {
        return kind;
    }

    /** Ends what goes to no channel. */
    void decide(ClaimedDelivery delivery, SubmitAnswer answer) {
        decided.add(new SubmittedDelivery(delivery, "", answer));
    }

    void route(ClaimedDelivery delivery, RenderedMessage content, Routing.Table table) {
        if (table.isEmpty()) {
            decide(delivery, new SubmitAnswer.Refused(Dispatcher.NO_GATEWAY));
            return;
        }
        Optional<ChannelWindow> window = table.next(delivery.mobile());
        if (window.isPresent()) {
            load(window.get(), delivery, content);
        } else if (table.isServed(delivery.mobile())) {
            decide(delivery, new SubmitAnswer.Held());
        } else {
            decide(delivery, new SubmitAnswer.Refused(Dispatcher.NO_CHANNEL));
        }
    }

    List<SubmittedDelivery> decided() {
        return decided;
    }

    /** What each channel gets, at most its window at once. */
    List<Load> loads() {
        List<Load> loads = new ArrayList<>(full);
        loads.addAll(open.values());
        return loads;
    }

    private void load(ChannelWindow window, ClaimedDelivery delivery, RenderedMessage content) {
        Load load = open.computeIfAbsent(window, one -> new Load(one, new ArrayList<>(), new ArrayList<>()));
        boolean text = window.profile().medium() == Medium.TEXT;
        load.deliveries().add(delivery);
        load.messages()
                .add(new OutboundMessage(
                        delivery.id(),
                        delivery.taskId(),
                        kind,
                        delivery.mobile(),
                        text ? content.asText() : content,
                        delivery.expiresAt()));
        if (load.messages().size() == window.profile().window()) {
            full.add(load);
            open.remove(window);
        }
    }

    /** Messages for one channel, and the deliveries that they are of. */
    record Load(ChannelWindow window, List<ClaimedDelivery> deliveries, List<OutboundMessage> messages) {
        List<SubmittedDelivery> submitted(List<SubmitAnswer> answers) {
            return IntStream.range(0, answers.size())
                    .mapToObj(i -> new SubmittedDelivery(
                            deliveries.get(i),
                            window.name(),
                            window.profile().doubt(),
                            messages.get(i).sender(),
                            answers.get(i)))
                    .toList();
        }
    }
}
