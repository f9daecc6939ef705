package org.tidings.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Takes messages over HTTP, brings them to an SMSC, and tells their sender what became of each. */
interface Gateway {
    String name();

    /** How many numbers a request has. */
    int numbersARequest();

    /** Sends one request; returns when it is answered with success. */
    void send(List<String> numbers);

    /** What it counts from. */
    void begin();

    /** Waits until so many have been submitted since {@link #begin}; how long after {@code start} that was. */
    Duration submitted(long messages, Instant start);

    /** Whom it tells. */
    WebhookSink sink();
}
