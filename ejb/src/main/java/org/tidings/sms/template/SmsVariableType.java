package org.tidings.sms.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.tidings.shared.WireText;

/** What a variable stands for, and so what its values may look like. */
public enum SmsVariableType {
    /** A telephone number: a mobile or landline one, or a service number such as 400, 800 or 95. */
    PHONE(15, SmsTemplateError.NO_PHONE, ValueRules::isPhone),
    /** What leads to a card: a short link, or an identifier such as {@code (KM:F49C3EGz)}. */
    NEWTEXT(100, SmsTemplateError.NO_LINK, ValueRules::isLink),
    /** A number of another sort, made of letters and digits: a code, an order's number, a password. */
    CHARDIGIT(20, SmsTemplateError.NO_CHARDIGIT, ValueRules::isCharDigit),
    /** A date or a time of day, never both. */
    DATETIME(20, SmsTemplateError.NO_DATETIME, ValueRules::isDateOrTime),
    /** An amount in digits or Chinese numerals, or an IP address. */
    MONEY(20, SmsTemplateError.NO_MONEY, ValueRules::isMoney),
    /** Anything else that is no way to reach somebody. */
    TEXT(20, SmsTemplateError.NO_TEXT, ValueRules::isText);

    private final int longest;
    private final SmsTemplateError broken;
    private final Predicate<String> rule;

    SmsVariableType(int longest, SmsTemplateError broken, Predicate<String> rule) {
        this.longest = longest;
        this.broken = broken;
        this.rule = rule;
    }

    /** The type of a name on the wire. */
    public static Optional<SmsVariableType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }

    /** The type's name on the wire, such as {@code CHARDIGIT}. */
    public String wireName() {
        return name();
    }

    /** How many characters a value has at most. */
    public int longest() {
        return longest;
    }

    /** Why a value cannot stand for such a variable; empty when it can. */
    public Optional<SmsTemplateError> refusal(String value) {
        if (value.isBlank() || WireText.length(value) > longest) {
            return Optional.of(SmsTemplateError.VALUE_LENGTH);
        }
        return rule.test(value) ? Optional.empty() : Optional.of(broken);
    }
}
