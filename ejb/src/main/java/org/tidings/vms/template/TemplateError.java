package org.tidings.vms.template;

import java.util.Optional;
import org.tidings.shared.ErrorCode;

/** Why a template cannot be used as somebody wants. */
public enum TemplateError implements ErrorCode {
    UNDER_REVIEW("KM.91050001", 400, "Template is under review"),
    REJECTED("KM.91050002", 400, "Template was rejected"),
    DISABLED("KM.91050003", 400, "Template is disabled"),
    EXPIRED("KM.91050004", 400, "Template has expired"),
    NOT_A_DRAFT("KM.91050005", 400, "Template is not a draft"),
    ALREADY_DISABLED("KM.91050006", 400, "Template is disabled already"),
    NOT_DISABLED("KM.91050007", 400, "Template is not disabled");

    private final Facts facts;

    TemplateError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** Why a template in this state cannot be sent; empty when it can. */
    static Optional<TemplateError> against(AuditState state) {
        return switch (state) {
            case USABLE -> Optional.empty();
            case UNDER_REVIEW, NOT_FOUND -> Optional.of(UNDER_REVIEW);
            case REJECTED -> Optional.of(REJECTED);
            case DISABLED -> Optional.of(DISABLED);
            case EXPIRED -> Optional.of(EXPIRED);
        };
    }
}
