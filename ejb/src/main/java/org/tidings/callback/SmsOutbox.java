package org.tidings.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.delivery.DeliveriesFinished;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.InboundMessagesReceived;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.SegmentsReported;
import org.tidings.delivery.StrayReplyReceived;
import org.tidings.identity.Caller;
import org.tidings.shared.random.Randomness;
import org.tidings.sms.send.SentSms;
import org.tidings.sms.send.SmsSends;
import org.tidings.sms.signature.ChannelNumberOwner;
import org.tidings.sms.signature.SmsChannelNumbers;

/**
 * Writes down what customers want to hear of short messages, in the transaction of the fact itself: how each segment ended, by
 * the way that receipts of cards go, and what people reply, to the app whose number they replied to.
 */
@ApplicationScoped
class SmsOutbox {
    private static final int ID_LENGTH = 32;

    @Inject
    private OutboxRows rows;

    @Inject
    private SmsSends sends;

    @Inject
    private SmsChannelNumbers numbers;

    @Inject
    private Randomness randomness;

    void onFinished(@Observes DeliveriesFinished finished) {
        tell(finished.deliveries().stream()
                .filter(delivery -> delivery.kind() == MessageKind.SMS)
                .flatMap(delivery -> EndedSegment.of(delivery).stream())
                .toList());
    }

    void onSegments(@Observes SegmentsReported reported) {
        tell(reported.segments().stream()
                .filter(segment -> segment.kind() == MessageKind.SMS)
                .map(EndedSegment::of)
                .toList());
    }

    /** Who has an address for many reports at once is told there, else at the one for single reports. */
    private void tell(List<EndedSegment> ended) {
        Map<String, CallbackType> listening = rows.listening(
                ended.stream().map(EndedSegment::domainId).collect(Collectors.toSet()),
                CallbackType.AIM_BATCH,
                CallbackType.AIM_SINGLE);
        List<EndedSegment> wanted = ended.stream()
                .filter(segment -> listening.containsKey(segment.domainId()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Map<Long, SentSms> sent = sends.sent(
                Caller.SYSTEM, wanted.stream().map(EndedSegment::deliveryId).collect(Collectors.toSet()));
        Map<String, List<SmsReport>> byDomain = new LinkedHashMap<>();
        for (EndedSegment segment : wanted) {
            Optional.ofNullable(sent.get(segment.deliveryId()))
                    .ifPresent(message -> byDomain.computeIfAbsent(segment.domainId(), unused -> new ArrayList<>())
                            .add(SmsReport.of(segment, message)));
        }
        List<OutboxRow> news = new ArrayList<>();
        byDomain.forEach((domain, reports) -> Optional.ofNullable(listening.get(domain))
                .ifPresent(type -> news.addAll(Payloads.rows(type, domain, reports))));
        rows.insert(news);
    }

    void onReceived(@Observes InboundMessagesReceived received) {
        List<InboundMessage> replies = received.messages().stream()
                .filter(message -> message.kind() == MessageKind.SMS)
                .filter(message -> message.recipient().isPresent())
                .toList();
        if (replies.isEmpty()) {
            return;
        }
        Map<String, ChannelNumberOwner> owners = numbers.owners(Caller.SYSTEM, recipients(replies));
        rows.insert(replies.stream()
                .flatMap(reply -> reply
                        .recipient()
                        .map(owners::get)
                        // A number may have gone to another tenant since the message was sent that is answered.
                        .filter(owner -> owner.domainId().equals(reply.domainId()))
                        .flatMap(owner -> row(SmsUplink.of(newId(), reply), owner))
                        .stream())
                .toList());
    }

    void onStray(@Observes StrayReplyReceived stray) {
        Map<String, ChannelNumberOwner> owners = numbers.owners(Caller.SYSTEM, Set.of(stray.recipient()));
        Optional.ofNullable(owners.get(stray.recipient()))
                .flatMap(owner -> row(SmsUplink.of(newId(), stray), owner))
                .ifPresent(row -> rows.insert(List.of(row)));
    }

    private static Set<String> recipients(List<InboundMessage> replies) {
        return replies.stream().flatMap(reply -> reply.recipient().stream()).collect(Collectors.toSet());
    }

    private static Optional<OutboxRow> row(SmsUplink uplink, ChannelNumberOwner owner) {
        return owner.app()
                .uplinkUrl()
                .map(url -> Payloads.row(CallbackType.SMS_UPLINK, owner.domainId(), Optional.of(url), uplink.form()));
    }

    private String newId() {
        return randomness.hex(ID_LENGTH);
    }
}
