package org.tidings.aim.template;

import org.tidings.shared.ApiException;
import org.tidings.shared.ErrorCode;

/** Why a card template cannot be made, changed or deleted. */
public enum AimTemplateError implements ErrorCode {
    /** A single field is right and what it says together with others is not. */
    PROTOCOL("KM.90016803", 400, "Request parameter error"),
    PARAMETERS_DIFFER("KM.90016802", 400, "Dynamic parameters differ"),
    UNKNOWN("KM.00001080", 400, "The template does not exist"),
    UNDER_REVIEW("KM.90016101", 400, "Template is under review"),
    PUBLIC("KM.90016102", 400, "Public template, not deletable"),
    NOT_DELETED("KM.90016103", 400, "Deleting the template failed"),
    NOT_UPDATED("KM.80040005", 400, "Updating the template failed"),
    UNAUTHORISED("KM.80020000", 400, "Unauthorised operation"),
    TOO_MANY("KM.80040004", 400, "Too many templates"),
    NOT_A_DRAFT("KM.91090001", 400, "Template is not a draft"),
    NOT_USABLE("KM.91090002", 400, "Template is not usable"),
    ALREADY_DISABLED("KM.91090003", 400, "Template is disabled already"),
    NOT_DISABLED("KM.91090004", 400, "Template is not disabled");

    private final Facts facts;

    AimTemplateError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** The refusal of a card whose components do not go together. */
    static ApiException protocol(String field, String detail) {
        return ApiException.ofField(PROTOCOL, field, detail);
    }
}
