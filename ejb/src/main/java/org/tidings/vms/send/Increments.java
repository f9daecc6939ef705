package org.tidings.vms.send;

import org.tidings.delivery.Dispatcher;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.Outcome;

/** What finished deliveries add to their task's counters; a corrected time-out is taken off again. */
record Increments(int success, int failed, int timedOut, int unsendable) {
    static Increments of(FinishedDelivery delivery) {
        boolean corrected = delivery.before().isPresent();
        boolean unsendable = delivery.code().equals(Dispatcher.NOT_ACTIVATED);
        return new Increments(
                delivery.outcome() == Outcome.DELIVERED ? 1 : 0,
                delivery.outcome() == Outcome.FAILED ? 1 : 0,
                (delivery.outcome() == Outcome.TIMED_OUT ? 1 : 0) - (corrected ? 1 : 0),
                unsendable ? 1 : 0);
    }

    Increments plus(Increments other) {
        return new Increments(
                success + other.success,
                failed + other.failed,
                timedOut + other.timedOut,
                unsendable + other.unsendable);
    }
}
