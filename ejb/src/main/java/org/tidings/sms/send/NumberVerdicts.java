package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.identity.Caller;
import org.tidings.sms.send.SmsAcceptance.Addressed;

/** Says which numbers are not written to, and why. Only what is written counts for the limits. */
@ApplicationScoped
class NumberVerdicts {
    /** The platform's word for a number that the same request sends the same text twice. */
    private static final String REPEATED = "E200041";

    @Inject
    private Blacklist blacklist;

    @Inject
    private FrequencyLimits limits;

    /** For each message the code that it ends with, or nothing when it goes out. */
    List<Optional<String>> on(List<Addressed> messages, Instant now) {
        Set<Subscription> blocked = blacklist.blocked(
                Caller.SYSTEM,
                messages.stream().map(NumberVerdicts::subscription).toList());
        List<Optional<String>> verdicts = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (Addressed message : messages) {
            Optional<String> refusal = refusal(message, blocked);
            verdicts.add(refusal);
            if (refusal.isEmpty()) {
                contacts.add(new Contact(
                        message.message().mobile(),
                        message.text().template().type(),
                        message.notBefore().orElse(now)));
            }
        }
        List<Optional<String>> limited = limits.admit(Caller.SYSTEM, contacts);
        int next = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).isEmpty()) {
                verdicts.set(i, limited.get(next++));
            }
        }
        return verdicts;
    }

    private static Optional<String> refusal(Addressed message, Set<Subscription> blocked) {
        if (message.message().repeated()) {
            return Optional.of(REPEATED);
        }
        return blocked.contains(subscription(message)) ? Optional.of(Blacklist.BLOCKED) : Optional.empty();
    }

    private static Subscription subscription(Addressed message) {
        return message.text().subscription(message.message().mobile());
    }
}
