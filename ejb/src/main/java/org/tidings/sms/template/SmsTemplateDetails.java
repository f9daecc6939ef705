package org.tidings.sms.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A template with what reviewers see of it.
 *
 * @param signatureName without its brackets; empty when the template is deleted
 * @param deletedAt when its tenant deleted it
 */
public record SmsTemplateDetails(
        SmsTemplateView template,
        Optional<String> signatureName,
        List<SmsVariableView> variables,
        String createdBy,
        String updatedBy,
        Instant updatedAt,
        Optional<Instant> deletedAt) {
    public SmsTemplateDetails {
        variables = List.copyOf(variables);
    }
}
