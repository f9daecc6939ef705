package org.tidings.review;

import org.tidings.shared.ErrorCode;

/** What can go wrong with a review. */
public enum ReviewError implements ErrorCode {
    ALREADY_DECIDED("KM.91020001", 409, "Decided already");

    private final Facts facts;

    ReviewError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
