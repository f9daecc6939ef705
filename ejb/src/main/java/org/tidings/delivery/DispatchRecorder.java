package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.SubmitAnswer.Accepted;
import org.tidings.delivery.SubmitAnswer.Deferred;
import org.tidings.delivery.SubmitAnswer.Held;
import org.tidings.delivery.SubmitAnswer.Refused;
import org.tidings.delivery.SubmitAnswer.Scheduled;
import org.tidings.delivery.SubmitAnswer.Unanswered;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/**
 * Writes down what became of a window of submits: one statement for each kind of outcome, one transaction for all. Only a
 * claimed delivery has an owner, so the owner is condition enough; to name the state as well would tempt PostgreSQL into
 * the small index of claimed rows, which is full of dead ones while a queue is drained.
 */
@Stateless
public class DispatchRecorder {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private ClaimOwner owner;

    @Inject
    private OutcomeRecorder outcomes;

    @Inject
    private ParkedReceipts parked;

    @Inject
    private SubmitRows submits;

    /** Records a window. A delivery whose claim was lost meanwhile is left to who has it now. */
    @TransactionAttribute(REQUIRES_NEW)
    public void record(Caller caller, List<SubmittedDelivery> window) {
        Instant now = clock.instant();
        List<SubmittedDelivery> accepted = new ArrayList<>();
        List<SubmittedDelivery> deferred = new ArrayList<>();
        List<SubmittedDelivery> held = new ArrayList<>();
        List<SubmittedDelivery> scheduled = new ArrayList<>();
        List<SubmittedDelivery> again = new ArrayList<>();
        List<SubmittedDelivery> awaited = new ArrayList<>();
        List<DecidedOutcome> failed = new ArrayList<>();
        for (SubmittedDelivery submitted : window) {
            SubmitAnswer answer = submitted.answer();
            if (answer instanceof Accepted) {
                accepted.add(submitted);
            } else if (answer instanceof Refused refused) {
                failed.add(failure(submitted, refused.code(), now));
            } else if (answer instanceof Deferred) {
                deferred.add(submitted);
            } else if (answer instanceof Held) {
                held.add(submitted);
            } else if (answer instanceof Scheduled) {
                scheduled.add(submitted);
            } else if (answer instanceof Unanswered && submitted.doubt() == InDoubtPolicy.WAIT) {
                awaited.add(submitted);
            } else if (submitted.delivery().inDoubt()) {
                failed.add(failure(submitted, "UNKNOWN", now));
            } else {
                again.add(submitted);
            }
        }
        submits.accepted(accepted, now);
        submits.awaited(awaited, now);
        putBack(deferred, "state = 'QUEUED'");
        putBack(held, "state = 'HELD'");
        submits.again(again);
        submits.scheduled(scheduled, now);
        outcomes.recordClaimed(failed, owner.name());
        parked.settle(accepted);
    }

    private void putBack(List<SubmittedDelivery> some, String change) {
        if (some.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE delivery SET " + change
                        + ", claimed_by = NULL, claimed_until = NULL WHERE id = ANY(:ids) AND claimed_by = :owner")
                .bindArray("ids", Long.class, SubmitRows.ids(some))
                .bind("owner", owner.name())
                .execute());
    }

    private static DecidedOutcome failure(SubmittedDelivery submitted, String code, Instant now) {
        return new DecidedOutcome(submitted.delivery().id(), Outcome.FAILED, code, now);
    }
}
