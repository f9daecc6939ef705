package org.tidings.review;

import org.tidings.shared.ErrorCode;

/** What can go wrong with a review. */
public enum ReviewError implements ErrorCode {
    ALREADY_DECIDED("KM.91020001", 409, "Decided already");

    private final String code;
    private final int status;
    private final String text;

    ReviewError(String code, int status, String text) {
        this.code = code;
        this.status = status;
        this.text = text;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String text() {
        return text;
    }
}
