package org.tidings.delivery;

import java.time.Instant;

/** What shall be written as a delivery's end. */
record DecidedOutcome(long deliveryId, Outcome outcome, String code, Instant at) {}
