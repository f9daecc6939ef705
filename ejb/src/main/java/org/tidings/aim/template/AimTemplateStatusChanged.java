package org.tidings.aim.template;

import java.util.List;

/**
 * In the present transaction a template passed or was rejected, or after that a vendor changed its mind, or somebody
 * disabled or enabled the template. It is told as it stands afterwards.
 *
 * @param domainId the tenant whose template it is
 * @param enabled whether it can be used now
 * @param auditState passed or rejected
 * @param auditDescription what the reviewers said
 * @param vendors one entry per vendor that it was submitted to
 */
public record AimTemplateStatusChanged(
        String domainId,
        String templateId,
        boolean enabled,
        AuditState auditState,
        String auditDescription,
        List<VendorStatus> vendors) {
    public AimTemplateStatusChanged {
        vendors = List.copyOf(vendors);
    }
}
