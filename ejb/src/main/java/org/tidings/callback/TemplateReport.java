package org.tidings.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.tidings.vms.template.AuditState;
import org.tidings.vms.template.CarrierStatus;
import org.tidings.vms.template.TemplateView;
import org.tidings.vms.template.Variable;

/**
 * How a basic-edition template stands, as customers read it: the whole body of the webhook.
 *
 * @param size in bytes; 0 unless the template is usable
 */
record TemplateReport(
        @JsonProperty("tpl_id") String id,
        @JsonProperty("tpl_size") long size,
        @JsonProperty("valid_time") String validUntil,
        @JsonProperty("audit_state") int auditState,
        @JsonProperty("audit_desc") String auditDescription,
        @JsonProperty("status_detail") List<CarrierLine> carriers,
        @JsonProperty("preview_url") String previewUrl,
        @JsonProperty("tpl_name") String name,
        String title,
        @JsonProperty("tpl_sign") String signature,
        @JsonProperty("create_time") String createdAt,
        @JsonProperty("var_info") List<VariableLine> variables,
        @JsonProperty("restags") String resourceTag) {

    static TemplateReport of(TemplateView template) {
        return new TemplateReport(
                template.id(),
                template.auditState() == AuditState.USABLE ? template.size() : 0,
                WireTime.utc(template.expiresAt()),
                template.auditState().number(),
                template.auditDescription(),
                template.carriers().stream().map(CarrierLine::of).toList(),
                template.previewUrl(),
                template.name(),
                template.title(),
                template.signature(),
                WireTime.utc(template.createdAt()),
                template.variables().stream().map(VariableLine::of).toList(),
                template.resourceTag());
    }

    /** What one carrier made of it. */
    record CarrierLine(
            String carrier,
            int status,
            @JsonProperty("desc") String description) {
        static CarrierLine of(CarrierStatus status) {
            return new CarrierLine(status.carrier().wireName(), status.state().number(), status.description());
        }
    }

    /** A place that each message fills. */
    record VariableLine(String name, String type) {
        static VariableLine of(Variable variable) {
            return new VariableLine(variable.name(), variable.type());
        }
    }
}
