package org.tidings.delivery;

/** Where a delivery is on its way; the last three are final, except that a late receipt corrects a time-out. */
public enum DeliveryState {
    QUEUED,
    CLAIMED,
    SUBMITTED,
    DELIVERED,
    FAILED,
    TIMED_OUT;

    static DeliveryState of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
