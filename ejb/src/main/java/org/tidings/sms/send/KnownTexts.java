package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tidings.identity.Caller;
import org.tidings.sms.template.SendableText;
import org.tidings.sms.template.SmsTemplates;

/**
 * Remembers for a second what may be sent, so that thousands of requests for one template do not ask thousands of times. What
 * may not be sent is not remembered: it can be used the moment it is approved. What is withdrawn may go out for that second.
 */
@ApplicationScoped
class KnownTexts {
    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final int ENTRIES_AT_MOST = 10_000;

    @Inject
    private SmsTemplates templates;

    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    /** The caller's templates among these, sendable or not. */
    Map<String, SendableText> find(Caller caller, Collection<String> templateIds) {
        Map<String, SendableText> found = new HashMap<>();
        long now = System.nanoTime();
        for (String id : templateIds) {
            Remembered known = remembered.get(new Key(caller.domainId(), id));
            if (known != null && known.isFresh(now)) {
                found.put(id, known.text());
            }
        }
        List<String> unknown =
                templateIds.stream().filter(id -> !found.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            Map<String, SendableText> asked = templates.sendable(caller, unknown);
            asked.values().stream().filter(KnownTexts::isSendable).forEach(text -> remember(caller, text, now));
            found.putAll(asked);
        }
        return found;
    }

    /** Whether it may be sent now. */
    static boolean isSendable(SendableText text) {
        return text.adopted() && text.appLaunched() && text.channelNum().isPresent();
    }

    private void remember(Caller caller, SendableText text, long now) {
        if (remembered.size() >= ENTRIES_AT_MOST) {
            remembered.values().removeIf(known -> !known.isFresh(now));
        }
        if (remembered.size() >= ENTRIES_AT_MOST) {
            remembered.clear();
        }
        remembered.put(new Key(caller.domainId(), text.templateId()), new Remembered(text, now));
    }

    private record Key(String domainId, String templateId) {}

    /** When it was found, in nanoseconds of this machine. */
    private record Remembered(SendableText text, long since) {
        boolean isFresh(long now) {
            return now - since < LIFE.toNanos();
        }
    }
}
