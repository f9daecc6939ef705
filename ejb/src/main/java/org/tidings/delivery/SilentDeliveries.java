package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** Deliveries that a carrier took and never spoke of again. */
@Stateless
public class SilentDeliveries {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private DeliverySettings settings;

    @Inject
    private OutcomeRecorder outcomes;

    @Inject
    private SegmentRows segments;

    /**
     * Gives up the longest silent deliveries, as timed out with the code {@code UNKNOWN}; one of which a segment has failed
     * ends with that segment's code.
     *
     * @param most how many at once, one transaction
     * @return how many there were; fewer than {@code most} means that none is left
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int giveUp(Caller caller, int most) {
        Instant now = clock.instant();
        Map<Long, Integer> silent = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, parts FROM delivery WHERE state = 'SUBMITTED' AND submitted_at < :before
                        ORDER BY submitted_at LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bind("before", time(now.minus(settings.silence())))
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getInt("parts")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        List<Long> inParts = silent.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, String> failures = inParts.isEmpty() ? Map.of() : segments.giveUp(inParts, now);
        outcomes.recordSilence(silent.keySet().stream()
                .map(id -> decided(id, Optional.ofNullable(failures.get(id)), now))
                .toList());
        return silent.size();
    }

    /**
     * Fails what was not submitted before its validity ended, also while no channel takes anything.
     *
     * @param most how many at once, one transaction
     * @return how many there were; fewer than {@code most} means that none is left
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int expire(Caller caller, int most) {
        Instant now = clock.instant();
        int expired = 0;
        for (DeliveryState waiting : List.of(DeliveryState.QUEUED, DeliveryState.HELD)) {
            List<Long> over = jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM delivery WHERE state = '"
                            + waiting + "' AND expires_at < :now ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED")
                    .bind("now", time(now))
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list());
            outcomes.recordExpiry(over.stream()
                    .map(id -> new DecidedOutcome(id, Outcome.FAILED, "EXPIRED", now))
                    .toList());
            expired = Math.max(expired, over.size());
        }
        return expired;
    }

    private static DecidedOutcome decided(long id, Optional<String> failure, Instant now) {
        return failure.map(code -> new DecidedOutcome(id, Outcome.FAILED, code, now))
                .orElseGet(() -> new DecidedOutcome(id, Outcome.TIMED_OUT, "UNKNOWN", now));
    }
}
