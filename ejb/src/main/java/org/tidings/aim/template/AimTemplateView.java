package org.tidings.aim.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A template as its tenant sees it in lists.
 *
 * @param id nine digits
 * @param domainId the tenant whose template it is
 * @param smsExample a short message as it would be sent with the card
 * @param card without its pages where only the status was asked for
 * @param enabled whether it can be used now: a vendor shows it and nobody disabled it
 * @param disabled why and when it was disabled, by an operator if by anyone else than its tenant
 * @param vendors one entry per vendor that it was submitted to, in the order of {@link Vendor}
 * @param previewUrl where anyone can see it who knows the address
 */
public record AimTemplateView(
        String id,
        String domainId,
        String name,
        Card card,
        List<CardParameter> parameters,
        Optional<String> scene,
        Optional<String> smsExample,
        AuditState auditState,
        String auditDescription,
        boolean enabled,
        Optional<Disabling> disabled,
        List<VendorStatus> vendors,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        String previewUrl) {
    public AimTemplateView {
        parameters = List.copyOf(parameters);
        vendors = List.copyOf(vendors);
    }

    /** Why and when a template was disabled. */
    public record Disabling(String reason, Instant at) {}
}
