package org.tidings.review;

import org.tidings.shared.ErrorCode;

/** What can go wrong with a review. */
public enum ReviewError implements ErrorCode {
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
