package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

    /**
     * Gives up the longest silent deliveries, as timed out with the code {@code UNKNOWN}.
     *
     * @param most how many at once, one transaction
     * @return how many there were; fewer than {@code most} means that none is left
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int giveUp(Caller caller, int most) {
        Instant now = clock.instant();
        List<Long> silent = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM delivery WHERE state = 'SUBMITTED' AND submitted_at < :before
                        ORDER BY submitted_at LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bind("before", time(now.minus(settings.silence())))
                .bind("most", most)
                .mapTo(Long.class)
                .list());
        outcomes.recordSilence(silent.stream()
                .map(id -> new DecidedOutcome(id, Outcome.TIMED_OUT, "UNKNOWN", now))
                .toList());
        return silent.size();
    }
}
