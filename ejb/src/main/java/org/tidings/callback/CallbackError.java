package org.tidings.callback;

import org.tidings.shared.ErrorCode;

/** What may be wrong with a request about callbacks. */
public enum CallbackError implements ErrorCode {
    UNKNOWN_CALLBACK("KM.91060001", 404, "The callback does not exist"),
    BODY_GONE("KM.91060002", 409, "The callback's body is not kept");

    private final Facts facts;

    CallbackError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
