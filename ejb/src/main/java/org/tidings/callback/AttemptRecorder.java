package org.tidings.callback;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.ClaimOwner;
import org.tidings.identity.Caller;

/** Writes down what came of attempts: one statement for those that were taken and one for those that were not. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class AttemptRecorder {
    private static final Logger LOG = Logger.getLogger(AttemptRecorder.class);
    private static final int LONGEST_ERROR = 200;

    private final Clock clock = Clock.systemUTC();
    private final RandomGenerator dice = RandomGenerator.getDefault();

    @Inject
    private Jdbi jdbi;

    @Inject
    private ClaimOwner owner;

    @Inject
    private CallbackSettings settings;

    @Inject
    private CallbackMetrics metrics;

    /** Records results. What was taken is delivered, whoever else has claimed it meanwhile. */
    public void record(Caller caller, List<AttemptResult> results) {
        Instant now = clock.instant();
        List<AttemptResult> taken =
                results.stream().filter(AttemptResult::isTaken).toList();
        List<Failure> failed = results.stream()
                .filter(result -> !result.isTaken())
                .map(result -> failure(result, now))
                .toList();
        recordTaken(taken, now);
        recordFailed(failed, now);
        tell(failed.stream().filter(Failure::isLast).toList());
    }

    private Failure failure(AttemptResult result, Instant now) {
        int failures = result.attempt().failures() + 1;
        CallbackState state = failures >= settings.maxAttempts() ? CallbackState.GIVEN_UP : CallbackState.PENDING;
        return new Failure(result, failures, state, now.plus(settings.backoff().after(failures, dice)));
    }

    private void recordTaken(List<AttemptResult> taken, Instant now) {
        if (taken.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE callback_delivery SET state = 'DELIVERED', attempts = attempts + 1, claimed_by = NULL,
                            last_status = v.status, last_error = NULL, finished_at = :now
                        FROM UNNEST(CAST(:ids AS VARCHAR ARRAY), CAST(:statuses AS INTEGER ARRAY)) AS v(id, status)
                        WHERE callback_delivery.webhook_id = v.id""")
                .bind("now", time(now))
                .bindArray(
                        "ids", String.class, column(taken, one -> one.attempt().webhookId()))
                .bindArray(
                        "statuses",
                        Integer.class,
                        column(taken, one -> one.answer().status().orElse(0)))
                .execute());
    }

    private void recordFailed(List<Failure> failed, Instant now) {
        if (failed.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE callback_delivery SET state = v.state, attempts = v.attempts, claimed_by = NULL,
                            next_attempt_at = v.next_at, last_status = NULLIF(v.status, 0),
                            last_error = NULLIF(v.error, ''),
                            finished_at = CASE WHEN v.state = 'GIVEN_UP' THEN CAST(:now AS TIMESTAMP WITH TIME ZONE) END
                        FROM UNNEST(CAST(:ids AS VARCHAR ARRAY), CAST(:states AS VARCHAR ARRAY),
                            CAST(:attempts AS INTEGER ARRAY), CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY),
                            CAST(:statuses AS INTEGER ARRAY), CAST(:errors AS VARCHAR ARRAY))
                            AS v(id, state, attempts, next_at, status, error)
                        WHERE callback_delivery.webhook_id = v.id AND callback_delivery.claimed_by = :owner""")
                .bind("now", time(now))
                .bindArray("ids", String.class, column(failed, Failure::webhookId))
                .bindArray(
                        "states",
                        String.class,
                        column(failed, one -> one.state().name()))
                .bindArray("attempts", Integer.class, column(failed, Failure::failures))
                .bindArray("times", OffsetDateTime.class, column(failed, one -> time(one.nextAttemptAt())))
                .bindArray("statuses", Integer.class, column(failed, Failure::status))
                .bindArray("errors", String.class, column(failed, Failure::error))
                .bind("owner", owner.name())
                .execute());
    }

    private static <R, T> List<T> column(List<R> results, Function<R, T> value) {
        return results.stream().map(value).toList();
    }

    private void tell(List<Failure> givenUp) {
        for (Failure failure : givenUp) {
            LOG.warnf("Callback %s is given up after %d attempts", failure.webhookId(), failure.failures());
        }
        metrics.gaveUp(givenUp.size());
    }

    private record Failure(AttemptResult result, int failures, CallbackState state, Instant nextAttemptAt) {
        String webhookId() {
            return result.attempt().webhookId();
        }

        boolean isLast() {
            return state == CallbackState.GIVEN_UP;
        }

        int status() {
            return result.answer().status().orElse(0);
        }

        String error() {
            String error = result.answer().error().orElse("");
            return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        }
    }
}
