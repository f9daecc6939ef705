package org.tidings.review;

import org.tidings.shared.ErrorCode;

/** What can go wrong with a review, and what cannot even come to one. */
public enum ReviewError implements ErrorCode {
    SENSITIVE_WORD("KM.90016801", 400, "Contains sensitive words"),
    /** It is only in what fills a template. */
    SENSITIVE_PARAMETER("KM.90016462", 400, "Parameter has a sensitive word"),
    ALREADY_DECIDED("KM.91020001", 409, "Decided already"),
    NOT_WAITING("KM.91020002", 400, "Nothing waits for a review"),
    URGED_LATELY("KM.91020003", 429, "Haste was asked for just now");

    private final Facts facts;

    ReviewError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
