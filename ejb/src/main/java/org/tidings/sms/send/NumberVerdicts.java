package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.identity.Caller;

/** Says which numbers are not written to, and why. Only what is written counts for the limits. */
@ApplicationScoped
class NumberVerdicts {
    /** The platform's word for a number that the same request sends the same text twice. */
    private static final String REPEATED = "E200041";

    @Inject
    private Blacklist blacklist;

    @Inject
    private FrequencyLimits limits;

    /** The messages, in their order, with what becomes of them. */
    List<Judged> on(List<Addressed> messages, Instant now) {
        Set<Subscription> blocked = blacklist.blocked(
                Caller.SYSTEM, messages.stream().map(Addressed::subscription).toList());
        List<Judged> wanted = messages.stream()
                .map(message -> new Judged(message, refusal(message, blocked)))
                .toList();
        Iterator<Optional<String>> limited =
                limits.admit(Caller.SYSTEM, contacts(wanted, now)).iterator();
        return wanted.stream()
                .map(one -> one.goesOut() ? new Judged(one.message(), limited.next()) : one)
                .toList();
    }

    private static List<Contact> contacts(List<Judged> wanted, Instant now) {
        return wanted.stream()
                .filter(Judged::goesOut)
                .map(Judged::message)
                .map(message -> new Contact(message.mobile(), message.type(), message.goesOut(now)))
                .toList();
    }

    private static Optional<String> refusal(Addressed message, Set<Subscription> blocked) {
        if (message.message().repeated()) {
            return Optional.of(REPEATED);
        }
        return blocked.contains(message.subscription()) ? Optional.of(Blacklist.BLOCKED) : Optional.empty();
    }
}
