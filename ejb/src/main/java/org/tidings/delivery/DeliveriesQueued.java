package org.tidings.delivery;

/** Deliveries of a kind were queued in the present transaction; once it is committed, their dispatch may hurry. */
public record DeliveriesQueued(MessageKind kind) {}
