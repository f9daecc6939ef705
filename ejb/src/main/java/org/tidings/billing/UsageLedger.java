package org.tidings.billing;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.DeliveriesFinished;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.Outcome;
import org.tidings.shared.time.BusinessClock;

/**
 * Writes the ledger with the fact that causes it: a line for each delivered message, in the transaction that records the
 * receipt. The key (subject, product, tenant, entry) is what makes a message be charged once.
 */
@ApplicationScoped
class UsageLedger {
    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    void enter(@Observes DeliveriesFinished event) {
        List<FinishedDelivery> charged = event.deliveries().stream()
                .filter(delivery -> delivery.outcome() == Outcome.DELIVERED)
                .toList();
        if (charged.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO usage_record (subject, product, domain_id, entry, quantity, used_at)
                        SELECT v.subject, v.product, v.domain_id, 0, v.quantity, :now
                        FROM UNNEST(CAST(:subjects AS BIGINT ARRAY), CAST(:products AS VARCHAR ARRAY),
                            CAST(:domains AS VARCHAR ARRAY), CAST(:quantities AS INTEGER ARRAY))
                            AS v(subject, product, domain_id, quantity)
                        ON CONFLICT DO NOTHING""")
                .bind("now", time(clock.instant()))
                .bindArray(
                        "subjects",
                        Long.class,
                        charged.stream().map(FinishedDelivery::deliveryId).toList())
                .bindArray(
                        "products",
                        String.class,
                        charged.stream().map(FinishedDelivery::product).toList())
                .bindArray(
                        "domains",
                        String.class,
                        charged.stream().map(FinishedDelivery::domainId).toList())
                .bindArray(
                        "quantities",
                        Integer.class,
                        charged.stream().map(UsageLedger::quantity).toList())
                .execute());
    }

    /** A message of the basic edition is one whatever it travels as; the others are charged by segments. */
    private static int quantity(FinishedDelivery delivery) {
        return delivery.kind() == MessageKind.VMS ? 1 : delivery.segments();
    }
}
