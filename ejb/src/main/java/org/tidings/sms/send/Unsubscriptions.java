package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.InboundMessagesReceived;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.StrayReplyReceived;
import org.tidings.identity.Caller;
import org.tidings.sms.signature.SmsChannelNumbers;

/**
 * Puts on the blacklist whoever answers that he wants no more of it, in the transaction that stores the answer. Where no message
 * is known that he answers, since it went over another channel or its submit is not on record yet, the number that he wrote to
 * says whose signature he means.
 */
@ApplicationScoped
class Unsubscriptions {
    @Inject
    private SmsSendSettings settings;

    @Inject
    private SmsTexts texts;

    @Inject
    private SmsChannelNumbers numbers;

    @Inject
    private Blacklist blacklist;

    void onReceived(@Observes InboundMessagesReceived received) {
        List<InboundMessage> refusals = received.messages().stream()
                .filter(message -> message.kind() == MessageKind.SMS)
                .filter(message -> isRefusal(message.content()))
                .toList();
        for (InboundMessage refusal : refusals) {
            Set<Subscription> ended = texts.answered(refusal);
            blacklist.add(
                    Caller.SYSTEM,
                    ended.stream()
                            .map(subscription -> BlacklistEntry.ofReply(
                                    subscription.mobile(),
                                    subscription.domainId(),
                                    subscription.signature(),
                                    refusal.receivedAt()))
                            .toList());
        }
    }

    void onStray(@Observes StrayReplyReceived stray) {
        if (isRefusal(stray.content())) {
            String number = stray.recipient();
            Optional.ofNullable(numbers.owners(Caller.SYSTEM, List.of(number)).get(number))
                    .ifPresent(owner -> blacklist.add(
                            Caller.SYSTEM,
                            List.of(BlacklistEntry.ofReply(
                                    stray.mobile(), owner.domainId(), owner.signatureName(), stray.receivedAt()))));
        }
    }

    private boolean isRefusal(String content) {
        return settings.unsubscribeWords().contains(normal(content));
    }

    /** A word as it is compared: without space around it, in capitals, its full-width letters as plain ones. */
    static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
