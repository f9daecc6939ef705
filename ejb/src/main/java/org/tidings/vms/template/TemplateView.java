package org.tidings.vms.template;

import java.time.Instant;
import java.util.List;

/**
 * A template as its tenant sees it in lists and in status pushes.
 *
 * @param id up to nine digits
 * @param domainId the tenant whose template it is
 * @param size in bytes; 0 unless the template is usable
 * @param expiresAt from when it cannot be sent any more
 * @param auditDescription the reason where it was rejected or disabled; at most 1,024 characters
 * @param carriers one entry per carrier, in the order cmcc, cucc, ctcc
 * @param variables in the order of their numbers; empty for a template without placeholders
 * @param resourceTag {@code 三网一般} when every carrier approved it, {@code 单网一般} otherwise
 */
public record TemplateView(
        String id,
        String domainId,
        String name,
        String title,
        String signature,
        long size,
        Instant createdAt,
        Instant expiresAt,
        AuditState auditState,
        String auditDescription,
        List<CarrierStatus> carriers,
        List<Variable> variables,
        String resourceTag,
        String previewUrl) {
    public TemplateView {
        carriers = List.copyOf(carriers);
        variables = List.copyOf(variables);
    }
}
