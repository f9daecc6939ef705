package org.tidings.sms.app;

import org.tidings.shared.ErrorCode;

/** Why an app of short messages cannot be made, changed or used. */
public enum SmsAppError implements ErrorCode {
    NAME_MISSING("KM.00001124", 400, "SMS app name is missing"),
    UNKNOWN("KM.91100001", 400, "The SMS app does not exist"),
    TOO_MANY("KM.91100002", 400, "Too many SMS apps"),
    NAME_TAKEN("KM.91100003", 400, "The SMS app name exists"),
    NOT_LAUNCHED("KM.91100004", 400, "The SMS app is not launched"),
    NOT_SUSPENDED("KM.91100005", 400, "The SMS app is not suspended");

    private final Facts facts;

    SmsAppError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
