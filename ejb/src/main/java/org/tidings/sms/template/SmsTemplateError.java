package org.tidings.sms.template;

import org.tidings.shared.ErrorCode;

/** What can go wrong with a template of short messages, and with the values that fill one. */
public enum SmsTemplateError implements ErrorCode {
    NOT_NUMERIC("KM.00001134", 400, "SMS template ID must be numeric"),
    UNKNOWN("KM.00001135", 400, "SMS template does not exist"),
    VALUE_LENGTH("KM.00001375", 400, "SMS variable has a wrong length"),
    VALUE_COUNT("KM.00001376", 400, "Not one value for each variable"),
    SIGNATURE_BLANK("KM.00001189", 400, "signature_id must not be blank"),
    NO_LINK_VARIABLE("KM.00001377", 400, "A NEWTEXT variable is needed"),
    ADJACENT_VARIABLES("KM.00001378", 400, "Variables must not be adjacent"),
    NO_PHONE("KM.00001402", 400, "Breaks the rule of type PHONE"),
    NO_DATETIME("KM.00001403", 400, "Breaks the rule of type DATETIME"),
    NO_CHARDIGIT("KM.00001404", 400, "Breaks the rule of CHARDIGIT"),
    NO_MONEY("KM.00001405", 400, "Breaks the rule of type MONEY"),
    NO_TEXT("KM.00001406", 400, "Breaks the rule of type TEXT"),
    NOT_REJECTED("KM.00001484", 400, "Only a rejected template changes"),
    NO_LINK("KM.91100030", 400, "Breaks the rule of type NEWTEXT"),
    SIGNATURE_UNUSABLE("KM.91100031", 400, "The signature is not in use"),
    TOO_MANY("KM.91100032", 400, "The app has too many templates");

    private final Facts facts;

    SmsTemplateError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
