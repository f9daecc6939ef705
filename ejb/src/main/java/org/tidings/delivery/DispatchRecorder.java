package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.SubmitAnswer.Accepted;
import org.tidings.delivery.SubmitAnswer.Deferred;
import org.tidings.delivery.SubmitAnswer.Refused;
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

    /** Records a window. A delivery whose claim was lost meanwhile is left to who has it now. */
    @TransactionAttribute(REQUIRES_NEW)
    public void record(Caller caller, List<SubmittedDelivery> window) {
        Instant now = clock.instant();
        List<SubmittedDelivery> accepted = new ArrayList<>();
        List<SubmittedDelivery> deferred = new ArrayList<>();
        List<SubmittedDelivery> unanswered = new ArrayList<>();
        List<DecidedOutcome> failed = new ArrayList<>();
        for (SubmittedDelivery submitted : window) {
            SubmitAnswer answer = submitted.answer();
            if (answer instanceof Accepted) {
                accepted.add(submitted);
            } else if (answer instanceof Refused refused) {
                failed.add(failure(submitted, refused.code(), now));
            } else if (answer instanceof Deferred) {
                deferred.add(submitted);
            } else if (answer instanceof Unanswered && submitted.delivery().inDoubt()) {
                failed.add(failure(submitted, "UNKNOWN", now));
            } else {
                unanswered.add(submitted);
            }
        }
        markSubmitted(accepted, now);
        putBack(deferred, "in_doubt");
        putBack(unanswered, "TRUE");
        outcomes.recordClaimed(failed, owner.name());
        parked.settle(accepted);
    }

    private void markSubmitted(List<SubmittedDelivery> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'SUBMITTED', claimed_by = NULL, claimed_until = NULL,
                            submitted_at = :now, channel = v.channel, carrier_message_id = v.message_id
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:channels AS VARCHAR ARRAY),
                            CAST(:messages AS VARCHAR ARRAY)) AS v(id, channel, message_id)
                        WHERE delivery.id = v.id AND delivery.claimed_by = :owner""")
                .bind("now", time(now))
                .bindArray("ids", Long.class, ids(accepted))
                .bindArray(
                        "channels",
                        String.class,
                        accepted.stream().map(SubmittedDelivery::channel).toList())
                .bindArray(
                        "messages",
                        String.class,
                        accepted.stream().map(DispatchRecorder::messageId).toList())
                .bind("owner", owner.name())
                .execute());
    }

    private void putBack(List<SubmittedDelivery> some, String inDoubt) {
        if (some.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE delivery SET state = 'QUEUED', claimed_by = NULL, claimed_until = NULL, in_doubt = "
                                + inDoubt
                                + " WHERE id = ANY(:ids) AND claimed_by = :owner")
                .bindArray("ids", Long.class, ids(some))
                .bind("owner", owner.name())
                .execute());
    }

    private static DecidedOutcome failure(SubmittedDelivery submitted, String code, Instant now) {
        return new DecidedOutcome(submitted.delivery().id(), Outcome.FAILED, code, now);
    }

    private static List<Long> ids(List<SubmittedDelivery> some) {
        return some.stream().map(submitted -> submitted.delivery().id()).toList();
    }

    private static String messageId(SubmittedDelivery submitted) {
        return ((Accepted) submitted.answer()).carrierMessageId();
    }
}
