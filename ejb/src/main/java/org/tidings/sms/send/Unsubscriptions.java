package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.InboundMessagesReceived;
import org.tidings.delivery.MessageKind;
import org.tidings.identity.Caller;

/** Puts on the blacklist whoever answers that he wants no more of it, in the transaction that stores the answer. */
@ApplicationScoped
class Unsubscriptions {
    @Inject
    private SmsSendSettings settings;

    @Inject
    private SmsTexts texts;

    @Inject
    private Blacklist blacklist;

    void onReceived(@Observes InboundMessagesReceived received) {
        List<InboundMessage> refusals = received.messages().stream()
                .filter(message -> message.kind() == MessageKind.SMS)
                .filter(message -> settings.unsubscribeWords().contains(normal(message.content())))
                .toList();
        for (InboundMessage refusal : refusals) {
            Set<Subscription> ended = texts.answered(refusal);
            blacklist.add(
                    Caller.SYSTEM,
                    ended.stream()
                            .map(subscription -> BlacklistEntry.ofReply(subscription, refusal.receivedAt()))
                            .toList());
        }
    }

    /** A word as it is compared: without space around it, in capitals, its full-width letters as plain ones. */
    static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
