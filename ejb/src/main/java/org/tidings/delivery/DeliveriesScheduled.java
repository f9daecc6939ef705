package org.tidings.delivery;

/** Deliveries of a kind were taken in, in the present transaction, that have to wait for their time; nothing hurries. */
public record DeliveriesScheduled(MessageKind kind, int count) {}
