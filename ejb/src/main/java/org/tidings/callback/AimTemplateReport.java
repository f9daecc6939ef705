package org.tidings.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.tidings.aim.template.AimTemplateStatusChanged;
import org.tidings.aim.template.Vendor;
import org.tidings.aim.template.VendorStatus;

/**
 * How a card template stands, as customers read it: the whole body of the webhook.
 *
 * @param state 1 enabled, 0 disabled
 * @param auditState 2 passed, 3 rejected
 */
record AimTemplateReport(
        @JsonProperty("tpl_id") String id,
        @JsonProperty("tpl_state") int state,
        @JsonProperty("audit_state") int auditState,
        @JsonProperty("audit_desc") String auditDescription,
        @JsonProperty("factory_info") List<VendorLine> vendors) {

    static AimTemplateReport of(AimTemplateStatusChanged changed) {
        return new AimTemplateReport(
                changed.templateId(),
                changed.enabled() ? 1 : 0,
                changed.auditState().number(),
                changed.auditDescription(),
                changed.vendors().stream().map(VendorLine::of).toList());
    }

    /**
     * What one vendor made of it.
     *
     * @param state 0 disabled, 1 enabled, 2 not enabled
     */
    record VendorLine(@JsonProperty("factory_type") String vendor, int state) {
        static VendorLine of(VendorStatus status) {
            return new VendorLine(spelt(status.vendor()), status.state().number());
        }
    }

    /** Webhooks spell two vendors otherwise than the template API. */
    private static String spelt(Vendor vendor) {
        return switch (vendor) {
            case HUAWEI -> "HuaWei";
            case XIAOMI -> "XiaoMi";
            case OPPO, VIVO, MEIZU, SAMSUNG -> vendor.name();
        };
    }
}
