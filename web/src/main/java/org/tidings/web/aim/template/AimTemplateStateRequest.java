package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.AimTemplates.Switch;

/**
 * The body of {@code UpdatePersonalTemplateState}.
 *
 * @param tplState 0 disables, 1 enables
 */
@Schema(name = "UpdatePersonalTemplateStateDataRequest")
public record AimTemplateStateRequest(@Nullable Integer tplState) {
    Switch toSwitch() {
        return switch (tplState == null ? -1 : tplState) {
            case 0 -> Switch.OFF;
            case 1 -> Switch.ON;
            default -> throw invalid("tpl_state", "must be 0 or 1");
        };
    }
}
