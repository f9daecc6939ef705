package org.tidings.sms.send;

import org.tidings.shared.ErrorCode;

/** Why short messages are not sent, beyond what is wrong with a template's values. */
public enum SmsSendError implements ErrorCode {
    /** Nothing was stored, since the request would have waited too long. */
    BUSY("E200015", 429, "Too many messages waiting"),
    /** The channel number is that of another app of the same tenant. */
    CHANNEL_OF_ANOTHER_APP("E200018", 400, "Number of another app"),
    NO_SUCH_CHANNEL("E200019", 400, "No such channel number"),
    /** The channel number is that of another signature of the same app. */
    CHANNEL_OF_ANOTHER_SIGNATURE("E200020", 400, "Number of another signature"),
    NOT_ADOPTED("E200030", 400, "The template is not adopted"),
    NO_TEMPLATE("KM.00001129", 400, "SMS template ID is missing"),
    NO_NUMBER("KM.00001492", 400, "Recipient must not be empty"),
    APP_NOT_LAUNCHED("KM.91100050", 400, "The SMS app is not launched"),
    SIGNATURE_UNUSABLE("KM.91100051", 400, "The SMS signature is not in use"),
    TEXT_TOO_LONG("KM.91100052", 400, "The filled text is too long");

    private final Facts facts;

    SmsSendError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
