package org.tidings.sms.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the limits say of messages, number by number, as their numbers' pasts become known. */
final class ContactVerdicts {
    private final List<Contact> contacts;
    private final ContactLimits limits;
    private final Instant now;
    private final List<Optional<String>> verdicts;

    ContactVerdicts(List<Contact> contacts, ContactLimits limits, Instant now) {
        this.contacts = contacts;
        this.limits = limits;
        this.now = now;
        this.verdicts = contacts.stream()
                .map(contact -> Optional.<String>empty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The numbers that a limit concerns, each once. */
    Set<String> numbers() {
        return contacts.stream()
                .filter(contact -> limits.concern(contact.type()))
                .map(Contact::mobile)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Decides on the messages to these numbers by what is known of them, and counts in what is admitted. What was decided on
     * them before is forgotten: it was a guess.
     */
    void judge(SortedMap<String, ContactTimes> known) {
        known.values().forEach(times -> times.forgetOld(limits, now));
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            ContactTimes times = known.get(contact.mobile());
            if (times != null) {
                verdicts.set(i, times.admit(contact, limits));
            }
        }
    }

    /** The code of each message in the order in which they were given. */
    List<Optional<String>> inOrder() {
        return List.copyOf(verdicts);
    }
}
