package org.tidings.delivery;

/** Where a delivery is on its way; the last three are final, except that a late receipt corrects a time-out. */
public enum DeliveryState {
    QUEUED,
    /** Waits until a channel that serves its number is up. */
    HELD,
    CLAIMED,
    SUBMITTED,
    DELIVERED,
    FAILED,
    TIMED_OUT;

    static DeliveryState of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
