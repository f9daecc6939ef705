package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidings.delivery.ClaimedDelivery;
import org.tidings.delivery.ContentKey;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.MessageRenderer;
import org.tidings.delivery.RenderedMessage;
import org.tidings.identity.Caller;
import org.tidings.shared.Carrier;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.send.SmsTexts.Stored;
import org.tidings.sms.template.SendableText;

/** Says what a number gets: the text as it was composed, as long as its template may be sent from that channel number. */
@ApplicationScoped
class SmsContents implements MessageRenderer {
    private static final Set<Carrier> ALL = Set.of(Carrier.values());

    @Inject
    private SmsTexts texts;

    @Inject
    private KnownTexts known;

    @Inject
    private Blacklist blacklist;

    @Inject
    private SmsSendSettings settings;

    @Inject
    private BusinessClock clock;

    @Override
    public MessageKind kind() {
        return MessageKind.SMS;
    }

    @Override
    public Map<ContentKey, RenderedMessage> render(Caller caller, Collection<ContentKey> contents) {
        List<Stored> stored = texts.load(contents);
        Map<String, SendableText> templates = known.find(
                caller, stored.stream().map(Stored::templateId).distinct().toList());
        Instant now = clock.instant();
        Map<ContentKey, RenderedMessage> rendered = new HashMap<>();
        for (Stored text : stored) {
            if (isSendable(text, Optional.ofNullable(templates.get(text.templateId())))) {
                rendered.put(text.key(), message(text, now));
            }
        }
        return rendered;
    }

    /** Whoever has unsubscribed since his message was accepted does not get it. */
    @Override
    public Map<Long, String> refused(Caller caller, Collection<ClaimedDelivery> window) {
        Set<String> listed = blacklist.listed(
                caller, window.stream().map(ClaimedDelivery::mobile).collect(Collectors.toSet()));
        List<ClaimedDelivery> suspects = window.stream()
                .filter(delivery -> listed.contains(delivery.mobile()))
                .toList();
        if (suspects.isEmpty()) {
            return Map.of();
        }
        Map<ContentKey, Stored> carried =
                texts.load(suspects.stream().map(SmsContents::content).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Stored::key, Function.identity()));
        Map<Long, Subscription> subscriptions = new HashMap<>();
        for (ClaimedDelivery suspect : suspects) {
            Optional.ofNullable(carried.get(content(suspect)))
                    .ifPresent(text -> subscriptions.put(suspect.id(), text.subscription(suspect.mobile())));
        }
        Set<Subscription> blocked = blacklist.blocked(caller, subscriptions.values());
        return subscriptions.entrySet().stream()
                .filter(one -> blocked.contains(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Blacklist.BLOCKED));
    }

    private static boolean isSendable(Stored text, Optional<SendableText> template) {
        return template.filter(KnownTexts::isSendable)
                .flatMap(SendableText::channelNum)
                .filter(text.channelNum()::equals)
                .isPresent();
    }

    private RenderedMessage message(Stored text, Instant now) {
        return new RenderedMessage(Optional.of(text.signature()), text.body(), Optional.of(text.channelNum()), ALL)
                .notBefore(settings.hours().earliest(text.type(), now));
    }

    private static ContentKey content(ClaimedDelivery delivery) {
        return new ContentKey(delivery.taskId(), delivery.contentNo());
    }
}
