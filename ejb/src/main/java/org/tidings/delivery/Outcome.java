package org.tidings.delivery;

/** How a delivery ended. */
public enum Outcome {
    DELIVERED,
    FAILED,
    /** Submitted, and no receipt within 72 hours; a late receipt corrects it. */
    TIMED_OUT
}
