package org.tidings.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    @Inject
    private OutboxRows rows;

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
        rows.insert(List.of(
                Payloads.row(CallbackType.VMS_TEMPLATE, changed.template().domainId(), address, report)));
    }

    void onCardTemplateStatus(@Observes AimTemplateStatusChanged changed) {
        String domainId = changed.domainId();
        if (rows.listening(Set.of(domainId), CallbackType.AIM_TEMPLATE).containsKey(domainId)) {
            AimTemplateReport report = AimTemplateReport.of(changed);
            rows.insert(List.of(Payloads.row(CallbackType.AIM_TEMPLATE, domainId, Optional.empty(), report)));
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
        Map<String, CallbackType> listening = rows.listening(byDomain.keySet(), type);
        rows.insert(byDomain.entrySet().stream()
                .filter(domain -> listening.containsKey(domain.getKey()))
                .flatMap(domain -> Payloads.rows(type, domain.getKey(), domain.getValue()).stream())
                .toList());
    }
}
