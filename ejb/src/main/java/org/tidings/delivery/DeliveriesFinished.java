package org.tidings.delivery;

import java.util.List;

/**
 * Deliveries that reached their outcome in the present transaction. Observers write what follows from it, the ledger
 * line, the outbox row and the task's counters, in that same transaction.
 */
public record DeliveriesFinished(List<FinishedDelivery> deliveries) {
    public DeliveriesFinished {
        deliveries = List.copyOf(deliveries);
    }
}
