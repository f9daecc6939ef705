package org.tidings.delivery;

/**
 * Deliveries of a kind were queued in the present transaction; once it is committed, their dispatch may hurry.
 *
 * @param count how many came in; 0 when what was there already may go on
 */
public record DeliveriesQueued(MessageKind kind, int count) {
    /** What was there already may go on. */
    static DeliveriesQueued again(MessageKind kind) {
        return new DeliveriesQueued(kind, 0);
    }
}
