package org.tidings.callback;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tidings.aim.template.AimTemplateStatusChanged;
import org.tidings.delivery.DeliveriesFinished;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.InboundMessage;
import org.tidings.delivery.InboundMessagesReceived;
import org.tidings.delivery.MessageKind;
import org.tidings.vms.template.TemplateStatusChanged;

/**
 * Writes down what customers want to hear, in the transaction of the fact itself: both are there or neither. Who has
 * registered no address at that moment is told nothing.
 */
@ApplicationScoped
class Outbox {
    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<CallbacksDue> due;

    void onFinished(@Observes DeliveriesFinished finished) {
        Map<String, List<StatusReport>> byDomain = new LinkedHashMap<>();
        for (FinishedDelivery delivery : finished.deliveries()) {
            if (delivery.kind() == MessageKind.VMS) {
                add(byDomain, delivery.domainId(), StatusReport.of(delivery));
            }
        }
        write(CallbackType.VMS_STATUS, byDomain);
    }

    void onReceived(@Observes InboundMessagesReceived received) {
        Map<String, List<UplinkReport>> byDomain = new LinkedHashMap<>();
        for (InboundMessage message : received.messages()) {
            if (message.kind() == MessageKind.VMS) {
                add(byDomain, message.domainId(), UplinkReport.of(message));
            }
        }
        write(CallbackType.VMS_UPLINK, byDomain);
    }

    void onTemplateStatus(@Observes TemplateStatusChanged changed) {
        TemplateReport report = TemplateReport.of(changed.template());
        Optional<String> address = Optional.of(changed.callbackUrl());
        insert(List.of(
                Payloads.row(CallbackType.VMS_TEMPLATE, changed.template().domainId(), address, report)));
    }

    void onCardTemplateStatus(@Observes AimTemplateStatusChanged changed) {
        String domainId = changed.domainId();
        if (listening(CallbackType.AIM_TEMPLATE, Set.of(domainId)).contains(domainId)) {
            AimTemplateReport report = AimTemplateReport.of(changed);
            insert(List.of(Payloads.row(CallbackType.AIM_TEMPLATE, domainId, Optional.empty(), report)));
        }
    }

    private static <R> void add(Map<String, List<R>> byDomain, String domainId, R report) {
        Function<String, List<R>> none = unused -> new ArrayList<>();
        byDomain.computeIfAbsent(domainId, none).add(report);
    }

    private <R> void write(CallbackType type, Map<String, List<R>> byDomain) {
        if (byDomain.isEmpty()) {
            return;
        }
        Set<String> listening = listening(type, byDomain.keySet());
        List<OutboxRow> rows = byDomain.entrySet().stream()
                .filter(domain -> listening.contains(domain.getKey()))
                .flatMap(domain -> Payloads.rows(type, domain.getKey(), domain.getValue()).stream())
                .toList();
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    private Set<String> listening(CallbackType type, Set<String> domains) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT domain_id FROM callback_registration
                        WHERE domain_id = ANY(:domains) AND type = :type""")
                .bindArray("domains", String.class, List.copyOf(domains))
                .bind("type", type.name())
                .mapTo(String.class)
                .list()));
    }

    private void insert(List<OutboxRow> rows) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO callback_outbox (lane, domain_id, type, target, reports, payload, created_at)
                    VALUES (:lane, :domain, :type, :target, :reports, :payload, :now)""");
            for (OutboxRow row : rows) {
                batch.bind("lane", row.lane())
                        .bind("domain", row.domainId())
                        .bind("type", row.type().name())
                        .bind("target", row.target())
                        .bind("reports", row.reports())
                        .bind("payload", row.payload())
                        .bind("now", time(clock.instant()))
                        .add();
            }
            batch.execute();
        });
        due.fire(new CallbacksDue());
    }
}
