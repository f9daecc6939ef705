package org.tidings.delivery;

/** Where a delivery is on its way; the last three are final, except that a late receipt corrects a time-out. */
public enum DeliveryState {
    QUEUED,
    /** Waits until a channel that serves its number is up. */
    HELD,
    /** Waits for the time before which it may not go out. */
    SCHEDULED,
    CLAIMED,
    SUBMITTED,
    DELIVERED,
    FAILED,
    TIMED_OUT;

    static DeliveryState of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
