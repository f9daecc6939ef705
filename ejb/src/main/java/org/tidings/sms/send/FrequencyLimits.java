package org.tidings.sms.send;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/**
 * Keeps a number from being written to too often, whoever writes. The number's row is the judge: who counts a message in
 * holds the row until its transaction ends, so that no two decide on the same past, on whatever node they are. Rows are
 * made and locked in the order of their numbers, lest two wait for each other.
 */
@Stateless
public class FrequencyLimits {
    /** The code of a message that would be too many within a minute. */
    public static final String TOO_MANY_A_MINUTE = "MILIMIT";

    /** The code of a message that would be too many within 24 hours. */
    public static final String TOO_MANY_A_DAY = "LIMIT";

    /** A row that is forgotten between two statements is made anew; nothing forgets it twice. */
    private static final int ATTEMPTS = 3;

    @Inject
    private ContactRows rows;

    @Inject
    private BusinessClock clock;

    @Inject
    private SmsSendSettings settings;

    /**
     * Counts messages in, in their order, as far as they are not too many. Every number is taken for new at first, which most
     * are; those that turn out to have a row are judged again by what it says.
     *
     * @return for each the code that it ends with, or nothing when it may go out
     */
    @TransactionAttribute(MANDATORY)
    public List<Optional<String>> admit(Caller caller, List<Contact> contacts) {
        if (settings.limits().isNone()) {
            return contacts.stream().map(contact -> Optional.<String>empty()).toList();
        }
        ContactVerdicts verdicts = new ContactVerdicts(contacts, settings.limits(), clock.instant());
        Set<String> open = verdicts.numbers();
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            SortedMap<String, ContactTimes> newcomers = newcomers(open);
            verdicts.judge(newcomers);
            open.removeAll(rows.insert(newcomers));
            SortedMap<String, ContactTimes> known = rows.lock(open);
            verdicts.judge(known);
            rows.update(known);
            open.removeAll(known.keySet());
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("Numbers were forgotten again and again");
        }
        return verdicts.inOrder();
    }

    /**
     * Forgets numbers that nothing was sent to for a day.
     *
     * @param after the number after which to begin, empty at first
     * @param most how many to look for, one transaction
     * @return the last one forgotten; empty when there is none left
     */
    public Optional<String> forgetOld(Caller caller, String after, int most) {
        return rows.forget(after, clock.instant(), most);
    }

    private static SortedMap<String, ContactTimes> newcomers(Set<String> numbers) {
        SortedMap<String, ContactTimes> newcomers = new TreeMap<>();
        numbers.forEach(number -> newcomers.put(number, ContactTimes.none()));
        return newcomers;
    }
}
